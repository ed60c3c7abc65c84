import type { Generated } from "kysely";
import type {
  Crisissoort,
  Intrekkingsreden,
  SignaalpartnerSoort,
  Signaalstatus,
  TeamRol,
  Uitzonderingsoort,
} from "./law/lists.ts";

/**
 * Every table on one page, as the migrations leave it. Portable columns only: text, integers, ISO dates as text
 * (instants in UTC with Z, days as YYYY-MM-DD), money in cents, 0 and 1 for no and yes, JSON as text.
 * `Verzegeld` marks personal data: sealed and opened by the store that owns the table, and by nothing else.
 */
export type Tables = {
  gemeenten: {
    id: Generated<number>;
    code: string;
    naam: string;
    kvk_nummer: string | null;
    contactpersonen: Verzegeld;
  };
  beleid: {
    id: Generated<number>;
    gemeente_id: number;
    sleutel: string;
    waarde: Json;
    geldt_van: Day;
    reden: string;
    vastgelegd_op: Instant;
  };
  gebieden: { postcode: string; huisnummer: number; buurt: string; wijk: string; gemeentecode: string };
  teams: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    naam: string;
    vangnet: Bit;
    rol: Generated<TeamRol>;
    /** How many open zaken it can have; null is no bound. */
    capaciteit: number | null;
  };
  team_afwezigheid: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    team_id: number;
    /** First and last day on which the team takes no new zaken. */
    van: Day;
    tot: Day;
    reden: string;
  };
  team_gebieden: {
    id: Generated<number>;
    gemeente_id: number;
    team_id: number;
    soort: "buurt" | "wijk" | "postcode";
    van: string;
    tot: string;
  };
  medewerkers: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    team_id: number | null;
    rol: string;
    email_sleutel: string;
    persoonsgegevens: Verzegeld;
    /** Works here no more since then: logs in nowhere, gets no zaken. */
    ingetrokken_op: Instant | null;
  };
  medewerker_afwezigheid: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    medewerker_id: number;
    /** First and last day. */
    van: Day;
    tot: Day;
    reden: string;
  };
  signaalpartners: {
    id: Generated<number>;
    uuid: string;
    soort: SignaalpartnerSoort;
    naam: string;
    kvk_nummer: string | null;
  };
  overeenkomsten: {
    id: Generated<number>;
    uuid: string;
    partner_id: number;
    gemeente_id: number;
    geldig_van: Day;
    geldig_tot: Day | null;
    kleine_verhuurder: Bit;
    bsn_toegestaan: Bit;
    geboortedatum_toegestaan: Bit;
    terugkoppelniveau: "basis" | "contact" | "regeling";
    /** Which kinds of signal were agreed on; null is all. */
    signaalsoorten: Json | null;
    /** Whom the municipality calls about this agreement. */
    contact: Verzegeld | null;
    /** Why it ended on its last day; null when nobody ended it. */
    einde_reden: string | null;
  };
  clients: {
    id: Generated<number>;
    client_id: string;
    naam: string;
    partner_id: number | null;
    gemeente_id: number | null;
    scopes: Json;
    sleutels: Json;
    ingetrokken_op: Instant | null;
  };
  gebruikte_jtis: { client_id: number; jti_hash: string; verloopt_op: Instant };
  leveringen: {
    id: Generated<number>;
    uuid: string;
    partner_id: number;
    idempotency_sleutel: string | null;
    inhoud_hash: string | null;
    formaat: "json" | "ndjson" | "csv" | "xlsx";
    kenmerken: Json;
    status: "bezig" | "verwerkt" | "onderbroken" | "geweigerd";
    fouten: Json;
    aantal: number;
    aanvaard: number;
    bestaand: number;
    geweigerd: number;
    ontvangen_op: Instant;
    /** When it last showed life: one that stands still for long was broken off with its process. */
    bijgewerkt_op: Instant;
    klaar_op: Instant | null;
    /** How much was read before its last rows went in, and the SHA-256 of those bytes: a second try begins the same. */
    gelezen_bytes: number;
    gelezen_hash: string | null;
    /** How much was read when its last rows went in, for its sender to see. */
    voortgang_bytes: Generated<number>;
    /** Which try reads it: an earlier one that comes back changes nothing any more. */
    poging: Generated<number>;
  };
  levering_regels: {
    levering_id: number;
    regel: number;
    kenmerk: string | null;
    status: "aanvaard" | "bestaand" | "geweigerd";
    signaal_id: number | null;
    fouten: Json | null;
    /** The cells of a refused row as they were sent, so that its sender can mend them. */
    cellen: Verzegeld | null;
  };
  adressen: {
    id: Generated<number>;
    gemeente_id: number;
    adressleutel: string;
    buurt: string | null;
    wijk: string | null;
    adresgegevens: Verzegeld;
    /** A person said that this is another spelling of that address: signals join its zaak. */
    zelfde_als_id: number | null;
  };
  signalen: {
    id: Generated<number>;
    uuid: string;
    partner_id: number;
    gemeente_id: number;
    adres_id: number;
    zaak_id: number | null;
    kenmerk: string;
    inhoud_hash: string;
    soort: SignaalpartnerSoort;
    signaaldatum: Day;
    ontstaansdatum: Day;
    ontvangen_op: Instant;
    bedrag_centen: number;
    crisis_soort: Crisissoort | null;
    crisis_datum: Day | null;
    warme_overdracht: Bit;
    status: Signaalstatus;
    meervoudig: Bit;
    opeenvolgend: Bit;
    redenen: Json;
    incasso: Json;
    persoonsgegevens: Verzegeld;
    /** What is irregular about it, for the partner too: it was accepted all the same. */
    opmerkingen: Json;
    /** Why a partner reports outside the months that were agreed. */
    uitzondering: Uitzonderingsoort | null;
    /** Keyed hashes, so that the same person at another address can be found: of name and birth date, and of the BSN. */
    persoon_sleutel: string | null;
    bsn_sleutel: string | null;
    ingetrokken_op: Instant | null;
    intrekking_reden: Intrekkingsreden | null;
    /** The signal in another municipality that this one was forwarded from; its partner knows only that one. */
    doorgezonden_van_id: number | null;
    /** Where its partner reported it: another address than `adres_id` after a merge, a split or under another spelling. */
    gemeld_adres_id: number | null;
    /** Salted hashes of who and where, for the proof of notification: they outlive the personal data. */
    bewijs_hash: string | null;
  };
  /** Which signals went to the sandbox and have to be erased. */
  proef_signalen: { signaal_id: number; ontvangen_op: Instant };
  signaal_correcties: {
    id: Generated<number>;
    uuid: string;
    signaal_id: number;
    partner_id: number;
    /** Of amounts and days what each was and became. */
    cijfers: Json;
    /** The same of what is personal; empty when that was erased. */
    wijziging: Verzegeld;
    reden: string;
    op: Instant;
  };
  zaken: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    adres_id: number;
    team_id: number;
    behandelaar_id: number | null;
    status: "nieuw" | "inBehandeling" | "gesloten";
    rang: number;
    prioriteit: number;
    band: "hoog" | "midden" | "laag";
    prioriteit_redenen: Verzegeld;
    /** The day for which its place was worked out: ages and days left change by themselves. */
    geprioriteerd_op: Day;
    routering_redenen: Json;
    geopend_op: Instant;
    opgepakt_op: Instant | null;
    afgesloten_op: Instant | null;
    resultaat: string | null;
    afsluitingen: number;
    /** What the municipality itself knows of the household: see `huishoudGegevens`. */
    huishoudgegevens: Verzegeld | null;
    opvolgadvies: Json | null;
    /** Given to its team by a person: rerouting leaves it there. */
    met_de_hand: Bit;
    /** Closed because its signals went to that zaak. */
    samengevoegd_met_id: number | null;
    /** When possible links were looked for; null as long as that has to be done. */
    koppelingen_gezocht_op: Instant | null;
  };
  zaak_gebeurtenissen: {
    id: Generated<number>;
    zaak_id: number;
    op: Instant;
    soort: string;
    door: string;
    details: Json;
  };
  contactpogingen: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    zaak_id: number;
    soort: string;
    bereikt: Bit;
    datum: Day;
    dagdeel: string;
    aanbod: Bit;
    notitie: Verzegeld;
    medewerker_id: number | null;
    vastgelegd_op: Instant;
    /** Made by who sends it, so that sending it again writes nothing twice. */
    sleutel: string | null;
  };
  /** What somebody plans to do next in a zaak. */
  afspraken: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    zaak_id: number;
    medewerker_id: number | null;
    soort: string;
    datum: Day;
    dagdeel: string | null;
    notitie: Verzegeld;
    status: "open" | "gedaan" | "vervallen";
    gemaakt_op: Instant;
    door: string;
    afgerond_op: Instant | null;
  };
  /** Who has a zaak open to work on; too old, and it counts no more. */
  zaak_bezig: { zaak_id: number; medewerker_id: number; sinds: Instant; gezien_op: Instant };
  /** A question to the list of work that somebody kept. */
  zoekvragen: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    medewerker_id: number;
    naam: Verzegeld;
    /** As it stands behind the address of the list. */
    vraag: string;
    gemaakt_op: Instant;
  };
  /** Texts of letters and cards; each change is a row more, the highest version counts. */
  briefsjablonen: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    versie: number;
    soort: "brief" | "kaart";
    naam: string;
    tekst: string;
    reden: string;
    door: string;
    vastgelegd_op: Instant;
    vervallen: Bit;
  };
  termijnen: {
    id: Generated<number>;
    gemeente_id: number;
    zaak_id: number;
    signaal_id: number;
    soort: string;
    begint_op: Day;
    vervalt_op: Day;
    risico_vanaf: Day;
    vervuld_op: Day | null;
    status: TermijnStatus;
    bronnen: Json;
    uitleg: string;
    /** Who owes it: see `law/werkafspraken`. */
    wie: string;
    /** The role of the team that takes over when it is missed, and when that was done. */
    escalatie: TeamRol | null;
    geescaleerd_op: Instant | null;
  };
  koppelingen: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    soort: "adres" | "persoon";
    /** The lower id of the two. */
    adres_a_id: number;
    adres_b_id: number;
    status: "open" | "bevestigd" | "afgewezen";
    redenen: Json;
    gevonden_op: Instant;
    besloten_op: Instant | null;
    besloten_door: string | null;
  };
  verplaatsingen: {
    id: Generated<number>;
    uuid: string;
    gemeente_id: number;
    soort: "samenvoeging" | "splitsing";
    van_zaak_id: number;
    naar_zaak_id: number;
    /** Which rows moved and where each came from, so that it can be undone. */
    inhoud: Json;
    op: Instant;
    door: string;
    ongedaan_op: Instant | null;
  };
  terugkoppelingen: {
    id: Generated<number>;
    uuid: string;
    signaal_id: number;
    partner_id: number;
    gemeente_id: number;
    waarde: string;
    contact: string | null;
    regeling: string | null;
    bronnen: Json;
    aangemaakt_op: Instant;
    ontvangen_op: Instant | null;
    /** When it was noted that its partner did not fetch it in time. */
    niet_opgehaald_op: Instant | null;
  };
  abonnementen: {
    id: Generated<number>;
    uuid: string;
    partner_id: number;
    url: string;
    gebeurtenissen: Json;
    handtekening: "hmac" | "ed25519";
    geheim: Verzegeld;
    /** After a rotation both sign, until this moment. */
    vorig_geheim: Verzegeld | null;
    vorig_geheim_tot: Instant | null;
    status: "actief" | "uitgeschakeld";
    uitgeschakeld_reden: string | null;
    /** Until when nothing is sent, because the receiver asked for it. */
    pauze_tot: Instant | null;
    aangemaakt_op: Instant;
    beeindigd_op: Instant | null;
  };
  bezorgingen: {
    id: Generated<number>;
    uuid: string;
    abonnement_id: number;
    gebeurtenis: string;
    onderwerp_id: number;
    /** The body as it is sent: ids only. */
    inhoud: Json;
    status: "wacht" | "bezorgd" | "opgegeven";
    pogingen: Generated<number>;
    volgende_op: Instant | null;
    /** Until when the process that is sending it has it to itself. */
    bezig_tot: Instant | null;
    aangemaakt_op: Instant;
    bezorgd_op: Instant | null;
    /** As in the outbox. */
    spoor: string | null;
  };
  bezorgpogingen: {
    id: Generated<number>;
    bezorging_id: number;
    op: Instant;
    http_status: number | null;
    fout: string | null;
    duur_ms: number;
  };
  gebruikers: {
    id: Generated<number>;
    uuid: string;
    /** One of the two: a person acts for a partner or for a municipality. */
    partner_id: number | null;
    medewerker_id: number | null;
    /** Keyed hash of who vouches for this person and under which name. */
    extern_sleutel: string;
    persoonsgegevens: Verzegeld;
    aangemaakt_op: Instant;
    ingetrokken_op: Instant | null;
  };
  sessies: {
    id: Generated<number>;
    sleutel_hash: string;
    gebruiker_id: number;
    begonnen_op: Instant;
    gezien_op: Instant;
    verloopt_op: Instant;
    beeindigd_op: Instant | null;
  };
  outbox: {
    id: Generated<number>;
    soort: string;
    onderwerp_id: number;
    aangemaakt_op: Instant;
    beschikbaar_op: Instant;
    pogingen: number;
    gedaan_op: Instant | null;
    fout: string | null;
    /** The traceparent of what caused it; null in rows of before, and outside of any trace. */
    spoor: string | null;
  };
  leiding: {
    taak: string;
    houder: string;
    sinds: Instant;
    tot: Instant;
  };
  audit: {
    id: Generated<number>;
    gemeente_id: number | null;
    op: Instant;
    actor_soort: string;
    actor: string;
    handeling: string;
    onderwerp: string | null;
    details: Json;
  };
};

/** `YYYY-MM-DD`, a local day in Europe/Amsterdam. */
export type Day = string;
/** `2026-11-03T09:15:00.000Z`. */
export type Instant = string;
export type Json = string;
export type Bit = number;
/** Text made by `sealPersonal`. */
export type Verzegeld = string;
export type TermijnStatus = "open" | "risico" | "verlopen" | "vervuld" | "te-laat-vervuld" | "vervallen";
