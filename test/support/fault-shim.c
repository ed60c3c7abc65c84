/*
 * Stands between a program and its disk (LD_PRELOAD), for files whose path begins with FAULT_PATH.
 * While a file of that name is in the folder FAULT_CONTROL: "eio" lets fsync fail, "enospc" lets writes fail.
 * FAULT_RECORD names a file that gets, in their order, the writes and syncs of those files and the HTTP answers that
 * leave the process; see fault-record.ts for its form.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* Of a descriptor that is one of the watched files. */
static int watched(int fd, char *path, size_t size) {
  const char *prefix = getenv("FAULT_PATH");
  char link[64];
  if (!prefix) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, prefix, strlen(prefix)) == 0;
}

static int asked(const char *fault) {
  const char *folder = getenv("FAULT_CONTROL");
  char path[4096];
  if (!folder) return 0;
  snprintf(path, sizeof path, "%s/%s", folder, fault);
  int saved = errno, found = access(path, F_OK) == 0;
  errno = saved;
  return found;
}

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static int record_fd = -1;

/* kind, length of path, offset, length of data; then path and data. */
static void record(char kind, const char *path, uint64_t offset, const struct iovec *parts, int count) {
  const char *target = getenv("FAULT_RECORD");
  if (!target) return;
  int saved = errno;
  uint64_t total = 0;
  for (int i = 0; i < count; i++) total += parts[i].iov_len;
  pthread_mutex_lock(&order);
  if (record_fd < 0) record_fd = open(target, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  uint64_t head[4] = {(uint64_t)kind, strlen(path), offset, total};
  __typeof__(&write) out = REAL(write);
  out(record_fd, head, sizeof head);
  out(record_fd, path, strlen(path));
  for (int i = 0; i < count; i++) out(record_fd, parts[i].iov_base, parts[i].iov_len);
  pthread_mutex_unlock(&order);
  errno = saved;
}

static void record_one(char kind, const char *path, uint64_t offset, const void *data, size_t length) {
  struct iovec part = {(void *)data, length};
  record(kind, path, offset, &part, 1);
}

/* An answer begins a write of its own: that it leaves is noted before it does. */
static void note_answer(int fd, const struct iovec *parts, int count) {
  struct stat info;
  if (!getenv("FAULT_RECORD") || count < 1 || parts[0].iov_len < 12) return;
  if (memcmp(parts[0].iov_base, "HTTP/1.1 20", 11) != 0) return;
  if (fstat(fd, &info) == 0 && S_ISSOCK(info.st_mode)) record('A', "", 0, parts, count);
}

static int full(const char *path) {
  (void)path;
  if (!asked("enospc")) return 0;
  errno = ENOSPC;
  return 1;
}

static ssize_t at(int fd, const void *data, size_t length, off64_t offset) {
  char path[4096];
  int mine = watched(fd, path, sizeof path);
  if (mine && full(path)) return -1;
  ssize_t done = REAL(pwrite64)(fd, data, length, offset);
  if (mine && done > 0) record_one('W', path, (uint64_t)offset, data, (size_t)done);
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return at(fd, data, length, offset); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return at(fd, data, length, offset); }

ssize_t write(int fd, const void *data, size_t length) {
  char path[4096];
  int mine = watched(fd, path, sizeof path);
  if (mine && full(path)) return -1;
  struct iovec part = {(void *)data, length};
  if (!mine) note_answer(fd, &part, 1);
  off_t offset = mine ? lseek(fd, 0, SEEK_CUR) : 0;
  ssize_t done = REAL(write)(fd, data, length);
  if (mine && done > 0) record_one('W', path, (uint64_t)offset, data, (size_t)done);
  return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  note_answer(fd, parts, count);
  return REAL(writev)(fd, parts, count);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  note_answer(fd, message->msg_iov, (int)message->msg_iovlen);
  return REAL(sendmsg)(fd, message, flags);
}

static int cut(int fd, off64_t length) {
  char path[4096];
  int done = REAL(ftruncate64)(fd, length);
  if (done == 0 && watched(fd, path, sizeof path)) record('T', path, (uint64_t)length, NULL, 0);
  return done;
}

int ftruncate64(int fd, off64_t length) { return cut(fd, length); }
int ftruncate(int fd, off_t length) { return cut(fd, length); }

static int synced(int fd, int (*sync_it)(int)) {
  char path[4096];
  int mine = watched(fd, path, sizeof path);
  if (mine && asked("eio")) {
    record('F', path, 0, NULL, 0);
    errno = EIO;
    return -1;
  }
  int done = sync_it(fd);
  if (mine) record(done == 0 ? 'S' : 'F', path, 0, NULL, 0);
  return done;
}

int fsync(int fd) { return synced(fd, REAL(fsync)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }
