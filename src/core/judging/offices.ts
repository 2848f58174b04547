/** The words that questions about somebody's office are made of. */

/** Words of being in office, whatever the office. */
export const HOLDS =
  /^(?:work\w*|serv\w+|represent\w*|belong\w*|sits?|sitting|acts?|acting|employed|attached|job|post|speaks?|speaking|spoke|comes?|came|coming|hails?|供职|任职|代表|来自|隶属|上班|工作)$/i;

/** What a question about an office is made of, beside who, what and where. */
const OFFICE_WORDS = new Set(
  `a an the of at in from for by on as with to be is am are was were been being isn't aren't wasn't weren't 's s do does did don't doesn't
  didn't has have had would will can could should may might who whom that this which what one ones he she they it his her their him them i
  we you my our me and or but so not no nor yes right correct true false rather than instead only also just really actually
  city city's local own person persons people man woman guy fellow fella member members behalf charge presented named called styled
  described listed introduced introduce address addressed billed given gives give title post position rank role office offices capacity
  function head heads headed run runs ran running lead leads leading led direct directs chair chairs boss bosses chief top mr mrs ms
  miss mister dr judge judges shanghai shanghai's chinese down note noted notes put according report article piece source same hey hi
  quick ok now sorry if say says said think thought believe understand lah quoted
  also still actual current currently former ex new under over there here responsible responsibility leader leaders leadership command
  manage manages managed managing oversee oversees overseeing supervise supervises control controls chairman chairwoman chairperson
  appointed hold holds holding held occupy occupies carry carries wear wears known referred refer refers mention mentions mentioned
  identified credited figure bloke gentleman lady figurehead number two second first high ranking level affiliated affiliation connected
  associated part team side camp crowd lot bunch folks house sent present presents attend attended appear appears appeared talk talks talked talking police
  court courts agency authority bureau department service institution organisation organization body administration government ministry
  minutes list draft caption card badge slide programme program get got hear heard read wrong mistaken accurate fair safe case true false
  confirm check please pls tell me us whether about such other another anyone someone somebody anybody nobody more than most
  having again exactly currently today please these days
  president vice deputy director manager official officials officer officers commander commissioner secretary minister spokesperson
  spokesman spokeswoman delegate delegation representative justice clerk prosecutor lawyer economic general supreme senior junior staff`.split(
    /\s+/,
  ),
);

export function isOfficeWord(norm: string): boolean {
  return HOLDS.test(norm) || OFFICE_WORDS.has(norm);
}
