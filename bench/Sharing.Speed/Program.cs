// How many decisions a second one thread makes about what may be seen: the compiled policy beside the plain rules.
//   ./dev bench sharing
// Questions are drawn at random over the example agreement's agencies, every role, purpose, flow and kind of information.
using System.Diagnostics;
using System.Globalization;
using Hearth.Rules;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Policies;
using Hearth.Rules.Sharing.Reading;

const int Asked = 1 << 14;
var rulebook = Path.Combine(AppContext.BaseDirectory, "rulebook");
var words = SharingReader.Read(rulebook);
var policy = SharingPolicyJson.Read(
    File.ReadAllText(Path.Combine(rulebook, "sharing", "example-agreement.json"))
);
var parties = policy
    .Parties.Select(p => new Party(
        p.CatalogueIds[0].Value,
        p.Name,
        Words.TryRead<AgencyKind>(p.CatalogueIds[0].Value, out var kind)
            ? kind
            : AgencyKind.CouncilDepartment,
        true,
        true
    ))
    .ToDictionary(a => a.Id);
var state = new SharingState(
    words,
    new(2026, 11, 25),
    parties,
    [AgreementOf.Policy(policy, words).Agreement]
);
var random = new Random(1);
string Any(IEnumerable<string> of) => of.ElementAt(random.Next(of.Count()));
var questions = Enumerable
    .Range(0, Asked)
    .Select(_ =>
        (
            Question: new Question(
                (FlowKind)random.Next(Enum.GetValues<FlowKind>().Length),
                Any(parties.Keys),
                Any(words.Roles.Keys),
                Any(words.Purposes.Keys),
                Any(parties.Keys),
                (Reach)random.Next(16)
            ),
            Category: Any(words.Categories.Keys)
        )
    )
    .ToArray();

var clock = Stopwatch.StartNew();
var compiled = CompiledPolicy.Of(state);
var compiling = clock.Elapsed.TotalMilliseconds;
var plain = Rate(q => MaySee.Decide(state, q.Question, q.Category).Verdict, 40);
var fast = Rate(q => compiled.Seen(q.Question, q.Category), 2_000);
if (plain.Permits / 40 != fast.Permits / 2_000)
{
    Console.Error.WriteLine("The compiled policy and the plain rules differ.");
    return 1;
}
Console.WriteLine("| Decisions a second | Plain rules | Compiled | Ratio | Compiled in ms |");
Console.WriteLine("|---|---|---|---|---|");
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"| one thread | {plain.Each:N0} | {fast.Each:N0} | {fast.Each / plain.Each:F1} | {compiling:F0} |"
    )
);
return 0;

(double Each, long Permits) Rate(
    Func<(Question Question, string Category), Verdict> decide,
    int rounds
)
{
    var permits = 0L;
    foreach (var question in questions)
        _ = decide(question);
    var watch = Stopwatch.StartNew();
    for (var round = 0; round < rounds; round++)
    {
        foreach (var question in questions)
            permits += decide(question) == Verdict.Permit ? 1 : 0;
    }
    return (Asked * (double)rounds / watch.Elapsed.TotalSeconds, permits);
}
