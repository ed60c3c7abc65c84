import { describe, expect, it } from "vitest";
import { BodyError } from "../../src/platform/body.ts";
import { readForm, readUpload } from "../../src/platform/web/form-body.ts";

const place = "http://seinhuis.test/portaal";
const urlencoded = (body: string): Request =>
  new Request(place, { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } });

/** A form cut into pieces of that many bytes, as a slow network would. */
function multipart(text: string, size = 7, boundary = "grens"): Request {
  const bytes = Buffer.from(text.replaceAll("\n", "\r\n"), "utf8");
  let at = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)));
      at += size;
    },
  });
  const headers = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  return new Request(place, { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

const field = (name: string, value: string): string =>
  `--grens\nContent-Disposition: form-data; name="${name}"\n\n${value}\n`;
const file = (filename: string, value: string): string =>
  `--grens\nContent-Disposition: form-data; name="bestand"; filename="${filename}"\nContent-Type: text/csv\n\n${value}\n`;
const end = "--grens--\n";

async function fault(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BodyError)) throw new Error(`no BodyError but ${String(error)}`);
  return error.fault;
}

describe("a form", () => {
  it("gives each field, all of several, and nothing for what was not sent", async () => {
    const form = await readForm(urlencoded("naam=van+%27t+Hof&soort=a&soort=b&leeg="));
    expect([form.get("naam"), form.get("soort"), form.all("soort"), form.get("anders"), form.all("anders")]).toEqual([
      "van 't Hof",
      "a",
      ["a", "b"],
      "",
      [],
    ]);
    expect([form.has("leeg"), form.has("anders"), form.get("__proto__"), form.get("constructor")]).toEqual([
      true,
      false,
      "",
      "",
    ]);
  });

  it.each([
    ["is as large as it may be", 10, 10, null],
    ["is a byte too large", 11, 10, "te-groot"],
  ])("%s", async (_name, length, maxBytes, expected) => {
    const request = urlencoded(`a=${"x".repeat(length - 2)}`);
    if (expected === null) expect((await readForm(request, { maxBytes })).get("a")).toHaveLength(length - 2);
    else expect(await fault(readForm(request, { maxBytes }))).toBe(expected);
  });

  it("has no more fields than it may", async () => {
    expect((await readForm(urlencoded("a=1&b=2"), { maxFields: 2 })).get("b")).toBe("2");
    expect(await fault(readForm(urlencoded("a=1&b=2&c=3"), { maxFields: 2 }))).toBe("te-groot");
    expect(await fault(readUpload(multipart(field("a", "1") + field("b", "2") + end), { maxFields: 1 }))).toBe(
      "te-groot",
    );
  });

  it.each(["application/json", "text/plain", "multipart/form-data", ""])("is not %j", async (type) => {
    const headers: Record<string, string> = type === "" ? {} : { "Content-Type": type };
    const request = new Request(place, { method: "POST", body: new TextEncoder().encode("a=1"), headers });
    expect(await fault(readForm(request))).toBe("verkeerde-soort");
  });
});

describe.each([1, 3, 7, 1000])("a form with a file, in pieces of %i bytes", (size) => {
  const whole = async (text: string) => {
    const { form, file: found } = await readUpload(multipart(text, size));
    return { form, file: found && { ...found, content: await found.text(10_000) } };
  };

  it("gives the fields before it and the file as it was", async () => {
    const content = "kenmerk;naam\nA-1;--grens\nA-2;\n--gren\n";
    const text = field("csrf", "teken") + field("naam", "Zoë\nvan Dijk") + file("maand 1.csv", content) + end;
    const { form, file: found } = await whole(text);
    expect([form.get("csrf"), form.get("naam")]).toEqual(["teken", "Zoë\r\nvan Dijk"]);
    expect(found).toMatchObject({ filename: "maand 1.csv", media: "text/csv" });
    expect(found?.content).toBe(content.replaceAll("\n", "\r\n"));
  });

  it("has no file when none was chosen", async () => {
    const { form, file: found } = await whole(field("csrf", "teken") + file("", "") + end);
    expect([form.get("csrf"), found]).toEqual(["teken", null]);
  });

  it("may have an empty file and words before the first boundary", async () => {
    expect((await whole(`voorwoord\n${file("leeg.csv", "")}${end}`)).file?.content).toBe("");
  });

  it.each([
    ["broken off in a field", field("a", "1").slice(0, -9), "afgebroken"],
    ["broken off after a field", `${field("a", "1")}--grens`, "afgebroken"],
    ["without a name", `--grens\nContent-Disposition: form-data\n\nx\n${end}`, "verkeerde-soort"],
    ["with rubbish after a boundary", `--grensX\n${end}`, "verkeerde-soort"],
    ["with a head without an end", `--grens\n${"x".repeat(9_000)}`, "te-groot"],
    ["with a field that is too long", field("a", "x".repeat(20_000)) + end, "te-groot"],
  ])("is refused %s", async (_name, text, expected) => {
    expect(await fault(readUpload(multipart(text, Math.max(size, 50))))).toBe(expected);
  });

  it("is refused when the file breaks off, as soon as that is known", async () => {
    const { file: found } = await readUpload(multipart(file("a.csv", "abc").slice(0, -2), size));
    expect(await fault(found?.text(100) ?? Promise.resolve())).toBe("afgebroken");
  });

  it("is refused when the file is larger than the reader wants, or the request may be", async () => {
    const text = file("a.csv", "x".repeat(500)) + end;
    const asked = await readUpload(multipart(text, size));
    expect(await fault(asked.file?.text(499) ?? Promise.resolve())).toBe("te-groot");
    const bound = readUpload(multipart(text, size), { maxBytes: 400 });
    expect(await fault(bound.then((upload) => upload.file?.text(1_000)))).toBe("te-groot");
  });
});

it("keeps no more of a file in memory than a piece", async () => {
  let given = 0;
  let most = 0;
  const piece = new Uint8Array(64 * 1024).fill(120);
  const head = new TextEncoder().encode(file("groot.csv", "").replaceAll("\n", "\r\n").slice(0, -2));
  const body = new ReadableStream({
    pull: (controller) => {
      if (given === 0) controller.enqueue(head);
      else if (given <= 200) controller.enqueue(piece);
      else if (given === 201) controller.enqueue(new TextEncoder().encode("\r\n--grens--\r\n"));
      else controller.close();
      given += 1;
    },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=grens" };
  const request = new Request(place, { method: "POST", body, headers, duplex: "half" } as RequestInit);
  const { file: found } = await readUpload(request, { maxBytes: 100_000_000 });
  let read = 0;
  for await (const chunk of found?.bytes(100_000_000) ?? []) {
    read += chunk.byteLength;
    most = Math.max(most, given * piece.byteLength - read);
  }
  expect(read).toBe(200 * piece.byteLength);
  expect(most).toBeLessThan(8 * piece.byteLength);
});
