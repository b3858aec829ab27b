/**
 * What belongs together in the field. A circle is matters that the same obstacle is told by: one writes of the place, another
 * of the employer, a third of the supervisor. A kind is what often goes wrong: any of its matters beside any of its troubles.
 * Both only make texts a little more alike; which obstacles there are is still found in the texts, and one of no kind too.
 */
const circleLines: Readonly<Record<string, string>> = {
  findingPlace: 'workTraining place supervision employer',
  working: 'employer employment experience subsidised ownBusiness workReturn adaptation',
  debtsWages: 'debts seizure incentive economy money bank',
  livelihood: 'payment economy money costs',
  certificates: 'medicalEvidence doctor insuranceBenefit workCapacity diagnosis',
  careContact: 'primaryCare doctor appointment psychiatry treatment medication',
  support: 'dailyActivity homeSupport guardian relatives',
  planning: 'coordinatedPlan meeting plan jointAssessment followUp',
  assessing: 'investigation neuro psychiatry diagnosis youthPsychiatry workCapacity',
  afterCare: 'careProgramme inpatient treatment handover followUp workTraining',
  municipalSupport: 'socialAssistance municipality measure activityDemand assets',
  agency: 'employmentService staff contactWay reporting office',
  eService: 'digital eId contactWay bank coverage forms',
  family: 'childcare oddHours parenthood relatives',
  getThere: 'travel distance driving border transportService',
  swedish: 'sfi language interpreter residence studies',
  learning: 'studies studyFinance school credentials dropouts intake',
  sickPay: 'insuranceBenefit sgi activityCompensation insuranceAgency unemploymentBenefit',
  young: 'young age school youthPsychiatry dropouts activityCompensation',
  soberness: 'substance inpatient psychiatry treatment housing',
  roof: 'housing debts address violence',
  sharing: 'consent dataSystems forms information plan',
  responsibilityOf: 'responsibility mandate border handover municipality',
  coaching: 'supportedEmployment provider readiness measure procurement',
  day: 'dayRhythm hours oddHours adaptation medication',
  crime: 'prison criminalRecord experience',
  demandedTests: 'sampling substance',
  coming: 'noShow outreach appointment',
  opening: 'openingHours office contactWay',
  covering: 'substitute staff summer',
  placesLeft: 'quota place money',
  trial: 'court prison decision',
  keepingApart: 'manyContacts retelling meeting',
  threat: 'unsafeArea violence protected',
  parents: 'pregnancy parenthood',
};

/** `<kind>: <matters> | <troubles>` */
const kindLines = `
jointAssessmentLate: jointAssessment | wait timing lack absent notDone
assistanceFirst: socialAssistance municipality activityCompensation measure | condition refused
agencySilent: employmentService contactWay staff | noContact
insuranceSilent: insuranceAgency contactWay staff | noContact
certificateWeak: medicalEvidence doctor diagnosis insuranceBenefit workCapacity | insufficient refused
afterProgramme: careProgramme inpatient treatment handover project followUp | transition noOwner leadsNowhere
noPlaces: workTraining place employer supervision | lack refused
childcareHours: childcare oddHours | timing lack wait
interpreterFails: interpreter | lack absent notDone insufficient noContact
doctorChanges: doctor primaryCare | turnover vacant repeats lack
officerChanges: staff employmentService insuranceAgency municipality homeSupport | turnover vacant
eServices: digital eId bank coverage | system lack digitalOnly tooHard condition
licence: driving | condition lack tooExpensive tooFar
investigationQueue: investigation neuro diagnosis | wait lack tooShort refused
careQueue: treatment psychiatry somaticCare appointment primaryCare doctor painCare | wait lack
careRefuses: psychiatry primaryCare referral painCare care careProgramme | refused condition noOwner
ageLimit: age young activityCompensation | condition transition refused
fearOfLosing: sgi payment dailyActivity activityCompensation insuranceBenefit housingAllowance homeSupport incentive | fear losesPlace
noHome: housing | lack refused wait condition
planNotCalled: coordinatedPlan plan | notDone noOwner lack refused
soberFirst: substance | condition refused wait noOwner
subsidySlow: subsidised | wait cumbersome lack insufficient losesMoney
afterSchool: school young dropouts | transition lack noOwner
childToAdult: youthPsychiatry age handover | transition refused noOwner losesPlace
secrecy: consent dataSystems | secrecy refused insufficient
debtsTakeWages: debts seizure | losesMoney fear
debtHelp: debts economy | wait lack
betweenParties: employmentService insuranceAgency municipality care responsibility | noOwner
opposites: employmentService insuranceAgency municipality care doctor hours workCapacity | conflict
rulesUnknown: information staff | knowledge
reportSanction: reporting guarantee activityDemand unemploymentBenefit socialAssistance | sanction
noAdaptation: adaptation workReturn group neuro | lack tooHard refused notDone
employerDuty: employer workReturn | notDone refused noOwner noContact lack
tooFarToTravel: travel distance driving | tooFar lack timing
travelCost: travel distance costs | tooExpensive
border: border address | borderStops noOwner refused condition conflict
studyMoney: studyFinance studies | losesMoney tooExpensive refused fear
languageLevel: sfi language | condition insufficient tooHard refused
languageClash: sfi | conflict timing wait lack
foreignDegree: credentials | insufficient wait condition lack refused
paymentGap: payment unemploymentBenefit | wait transition
lessMoney: incentive payment housingAllowance socialAssistance | losesMoney
whoPays: costs money equipment | noOwner conflict tooExpensive
cannotAfford: costs dentalCare equipment medication | tooExpensive refused
benefitEnds: insuranceBenefit sgi unemploymentBenefit | refused transition sanction
unemploymentBenefit: unemploymentBenefit | condition wait
lssRefused: homeSupport dailyActivity | refused condition insufficient
lssSlow: homeSupport dailyActivity guardian | wait lack notDone
noWayBack: dailyActivity place homeSupport | losesPlace fear transition
assetsFirst: assets | condition refused losesMoney
spokenRefusal: writtenDecision decision | lack refused notDone
betweenContracts: procurement provider | lack transition wait closedDown
residence: residence | condition wait refused lack
retelling: retelling jointAssessment | repeats turnover
manyPlans: plan coordinatedPlan dataSystems | conflict secrecy
cuts: municipality care measure project money staff employmentService | cutbacks closedDown
vacancy: rehabCoordinator staff responsibility | vacant lack cutbacks
careClosed: care primaryCare psychiatry substance somaticCare treatment careProgramme inpatient | closedDown cutbacks
officeClosed: office employmentService | closedDown digitalOnly tooFar
supplier: supportedEmployment provider readiness | refused condition
supplierSilent: supportedEmployment provider | noContact knowledge
supplierFar: supportedEmployment provider office | tooFar digitalOnly
signedOut: measure guarantee careProgramme supportedEmployment | losesPlace
tooShort: timeLimit measure workTraining | tooShort
leadsNowhere: workTraining project measure employment | leadsNowhere
intakeSeldom: intake studies group careProgramme | wait timing
minimumHours: hours | condition tooHard
rhythm: dayRhythm medication | timing tooHard absent
lettersHard: forms information decision | knowledge tooHard cumbersome
decisionsLate: decision mandate meeting | wait lack notDone
notAtMeeting: meeting coordinatedPlan doctor care | absent
record: criminalRecord prison | refused prejudice condition
release: prison inpatient | transition lack
carer: relatives childcare | tooHard lack absent
outreach: dropouts outreach young | noContact lack
prejudice: age experience employer | prejudice
merits: experience | condition lack refused
unwilling: motivation | refused fear tooHard insufficient
season: season summer | lack transition losesPlace closedDown
medicine: medication | wait lack refused
insured: insurance | lack noOwner conflict refused knowledge
hiddenPerson: protected violence | system secrecy noContact
studySupport: studies school | lack tooHard
signedOutAbsent: noShow | transition losesPlace closedDown lack sanction refused tooHard condition
bookedOnly: openingHours | condition refused denied timing conflict tooHard lack
noSubstitute: substitute staff rehabCoordinator | lack vacant turnover noOwner wait denied
testsDemanded: sampling | condition refused tooExpensive fear lack wait
full: quota | lack condition refused wait
apart: gender | lack refused condition denied insufficient
courtFirst: court decision | wait lack fear noOwner denied
enteredTwice: registration dataSystems | conflict system repeats cumbersome noContact
wrongForm: forms | refused repeats losesPlace
tooMany: manyContacts retelling | tooHard noOwner conflict knowledge
newRules: reorganisation | knowledge wait transition turnover lack system
knownHere: acquaintance | fear secrecy refused denied conflict prejudice
unsafe: unsafeArea violence | fear refused tooHard denied
expecting: pregnancy | refused wait transition prejudice
pet: pets | refused lack tooHard denied
noPhone: ownPhone eId | noContact lack system
mourning: grief | tooHard lack wait
worship: faith | conflict refused condition prejudice
deceived: fraud | losesMoney fear lack
business: ownBusiness | condition refused losesMoney wait tooHard
voluntary: volunteering | refused lack condition
givenNotice: dismissal | fear transition wait notDone
retire: pension | condition transition losesMoney
coded: coding | condition refused notDone wait
unheard: sensory accessibility transportService brain | lack refused wait tooHard
worn: exhaustion trauma body health | tooHard tooShort lack insufficient
noAgreement: agreement | lack noOwner conflict notDone
whichMunicipality: municipalities border | noOwner conflict refused
custody: parenthood | wait conflict losesMoney refused
`;

interface Kind {
  readonly id: string;
  readonly matters: readonly string[];
  readonly troubles: readonly string[];
}

export const kinds: readonly Kind[] = kindLines
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', matters = '', troubles = ''] = line.split(/[:|]/).map((part) => part.trim());
    return { id, matters: matters.split(' '), troubles: troubles.split(' ') };
  });

/** By the matter and then the trouble: asked for every two mentions of every text. */
const byMatterAndTrouble = new Map<string, Map<string, string[]>>();
for (const { id, matters, troubles } of kinds) {
  for (const matter of matters) {
    const byTrouble = byMatterAndTrouble.get(matter) ?? new Map<string, string[]>();
    byMatterAndTrouble.set(matter, byTrouble);
    for (const trouble of troubles) byTrouble.set(trouble, [...(byTrouble.get(trouble) ?? []), id]);
  }
}

const none: readonly string[] = [];
export const kindsOf = (matter: string, trouble: string): readonly string[] =>
  byMatterAndTrouble.get(matter)?.get(trouble) ?? none;

export const circles: readonly (readonly [id: string, matters: readonly string[]])[] = Object.entries(circleLines).map(
  ([id, matters]) => [id, matters.split(' ')],
);

const byMatter = new Map<string, string[]>();
for (const [id, matters] of circles)
  for (const matter of matters) byMatter.set(matter, [...(byMatter.get(matter) ?? []), id]);

export const circlesOf = (matter: string): readonly string[] => byMatter.get(matter) ?? none;
