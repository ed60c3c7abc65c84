import { expect, it } from "vitest";
import { showTeam } from "../../src/routing/show-team.ts";
import { makeInbox } from "./inbox-world.ts";

const script = "<script>alert(1)</script>";

it("makes and changes a team; what is refused comes back as it was filled in, said at its field", async () => {
  const { medewerker, town } = await makeInbox();
  const wie = await medewerker("beheerder");
  const post = async (pad: string, fields: Record<string, string>) => {
    const answer = await wie.post(`/inbox/regie/teams${pad}`, fields);
    return { status: answer.status, location: answer.headers.get("location") ?? "", text: await answer.text() };
  };
  const regel = (nummer: number, soort: string, van: string, tot = "") => ({
    [`soort-${nummer}`]: soort,
    [`van-${nummer}`]: van,
    [`tot-${nummer}`]: tot,
  });
  const nieuw = { naam: script, rol: "wijkteam", capaciteit: "", regels: "3", actie: "opslaan" };

  const meer = await post("/nieuw", { ...nieuw, ...regel(0, "wijk", "059910"), actie: "regel" });
  expect(meer.status).toBe(200);
  expect(meer.text).toContain('name="regels" value="6"');
  expect(meer.text).toContain('name="van-0" value="059910"');
  expect(meer.text).toContain("&lt;script&gt;");
  expect(meer.text).not.toContain(script);

  // A line that is left open counts not, so the fault is told of the line in which it stands.
  const bezet = await post("/nieuw", {
    ...nieuw,
    ...regel(0, "wijk", "059910"),
    ...regel(2, "postcode", "3075", "3076"),
  });
  expect(bezet.status).toBe(422);
  expect(bezet.text).toContain('href="#veld-van-2">Dit gebied is al bezet.');
  expect(bezet.text).toContain('name="tot-2" value="3076"');
  for (const [fields, melding] of [
    [{ naam: "Zuid" }, 'href="#veld-naam">Er is al een team met deze naam.'],
    [{ naam: " " }, 'href="#veld-naam">Vul een naam in.'],
    [{ capaciteit: "veel" }, 'href="#veld-capaciteit">Vul een heel getal in, zoals 40.'],
    [{ rol: "baas" }, 'href="#veld-rol">'],
    [regel(0, "", "3071"), 'href="#veld-soort-0">Kies of dit een postcode'],
    [regel(1, "postcode", "12"), 'href="#veld-van-1">Deze code klopt niet.'],
    [regel(1, "postcode", "3002", "3001"), "Het einde past niet bij het begin."],
    [{ rol: "crisisteam", ...regel(0, "wijk", "059910") }, 'href="#veld-soort-0">Alleen een wijkteam heeft gebieden.'],
  ] as const) {
    const { status, text } = await post("/nieuw", { ...nieuw, ...fields });
    expect([fields, status, text.includes(melding)]).toEqual([fields, 422, true]);
  }

  const gemaakt = await post("/nieuw", {
    ...nieuw,
    ...regel(1, "wijk", "059910"),
    ...regel(2, "postcode", "3001", "3002"),
  });
  expect([gemaakt.status, gemaakt.location]).toEqual([303, expect.stringMatching(/teams\/[\w-]{36}\?gedaan=nieuw$/)]);
  const id = gemaakt.location.slice("/inbox/regie/teams/".length, -"?gedaan=nieuw".length);
  const open = await (await wie.get(`/inbox/regie/teams/${id}/wijzigen`)).text();
  expect(open).toContain('name="van-1" value="3001"');
  const anders = { ...nieuw, naam: "Crisis", rol: "crisisteam", capaciteit: "12", regels: "1" };
  expect((await post(`/${id}/wijzigen`, anders)).text).toContain('href="#veld-reden">Zeg waarom u dit doet.');
  expect((await post(`/${id}/wijzigen`, { ...anders, reden: "nieuwe-indeling" })).location).toContain(
    "gedaan=gewijzigd",
  );
  expect(await showTeam(wie.ctx, { id })).toMatchObject({ naam: "Crisis", capaciteit: 12, gebieden: [] });
  const audit = await town.base.db.read.q
    .selectFrom("audit")
    .selectAll()
    .where("handeling", "=", "team gewijzigd")
    .execute();
  expect(audit.map(({ details }) => JSON.parse(details))).toMatchObject([{ reden: "nieuwe-indeling" }]);

  // The fallback team takes what nobody else can, so it has no bound and is never absent.
  const teams = await (await wie.get("/inbox/regie/teams")).text();
  const vangnet = /teams\/([\w-]{36})">Vangnet/.exec(teams)?.[1] ?? "";
  const begrensd = { ...nieuw, naam: "Vangnet", capaciteit: "3", regels: "0", reden: "ander-aantal" };
  expect((await post(`/${vangnet}/wijzigen`, begrensd)).text).toContain(
    'href="#veld-capaciteit">Dit is het vangnetteam.',
  );

  const dagen = {
    "van-dag": "9",
    "van-maand": "november",
    "van-jaar": "2026",
    "tot-dag": "31",
    "tot-maand": "11",
    "tot-jaar": "2026",
  };
  const fout = await post(`/${id}/afwezig`, { ...dagen, reden: "" });
  expect(fout.status).toBe(422);
  expect(fout.text).toContain('href="#veld-tot">Vul een laatste dag in die bestaat');
  expect(fout.text).toContain('name="van-maand" type="text" maxlength="9" autocomplete="off" value="november"');
  const weg = await post(`/${id}/afwezig`, { ...dagen, "tot-dag": "13", reden: "Scholing" });
  expect(weg.location).toContain("gedaan=afwezig");
  const [afwezigheid] = (await showTeam(wie.ctx, { id })).afwezigheid;
  expect(afwezigheid).toMatchObject({ van: "2026-11-09", tot: "2026-11-13", reden: "Scholing" });
  expect((await post(`/${id}/afwezig/${afwezigheid?.id}/einde`, {})).location).toContain("gedaan=aanwezig");
  expect((await showTeam(wie.ctx, { id })).afwezigheid).toEqual([]);
});
