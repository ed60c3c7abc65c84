FROM node:26.10.0-slim

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY LICENSE ./
COPY migrations ./migrations
COPY src ./src

# Everything that must outlive the container is in /data; the rest can run with a read-only file system.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATABASE_URL=sqlite:/data/seinhuis.db \
    KEYS_FILE=/data/keys.json

USER node
EXPOSE 8080 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT ?? 9090}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
