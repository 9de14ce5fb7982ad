using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Who in a case system to ask about a child, now or in the past: the whole picture each time.</summary>
internal sealed class FamilyContextSocialCare()
    : Return(
        "family-context-social-care",
        Habits.CaseNotes,
        "Cms Id,First Name,Last Name,Date Of Birth,Gender,Address,Service Involvement,Local Authority Organisation,Contact Name,Contact Role,Contact Phone,Contact Email,Date Current As Of,Coverage Start Date,Coverage End Date,Coverage Geographic Area,Date Of Most Recent Interaction,Start Date Of Last Involvement".Split(
            ','
        )
    )
{
    private static readonly string[] Workers =
    [
        "Rowan Larchwell",
        "Jude Sedgebrook",
        "Alex Kelden",
        "Pat Tarnby",
    ];
    public override (string, string) Weak => ("Cms Id", "First Name");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        var services = story.Happenings.Where(h =>
            h.Kind
                is HappeningKind.ChildInNeed
                    or HappeningKind.ProtectionPlan
                    or HappeningKind.LookedAfter
            && h.Start <= asAt
        );
        foreach (var child in services.GroupBy(h => h.Person))
        {
            var last = child.MaxBy(h => h.Start)!;
            var who = Know(story, child.Key);
            var worker = DrawsOf(story, $"worker{last.Group}").Pick(Workers);
            var recent =
                last.EndBy(asAt) ?? asAt.AddDays(-DrawsOf(story, $"seen{child.Key.Id}").Below(30));
            yield return new Row(
                $"fc{child.Key.Id}",
                child.Key,
                [
                    PersonRef(who),
                    who.Forename(last.Start),
                    who.Surname(last.Start),
                    Birth(who),
                    Word(who.Sex),
                    who.Address(last.Start).Line("\n"),
                    last.EndBy(asAt) is null ? "Current" : "Historic",
                    "Emberford Council",
                    worker,
                    "Social Worker",
                    "(01632) 960" + Numbers.Digits((long)(Rng.Hash(worker) % 1000), 3),
                    worker.Replace(' ', '.').ToLowerInvariant() + "@emberford.example",
                    Date(asAt) + " 00:00:00",
                    Date(asAt.AddMonths(-24).AddDays(1)) + " 00:00:00",
                    Date(asAt) + " 00:00:00",
                    "Emberford",
                    Date(recent < last.Start ? last.Start : recent),
                    Date(last.Start),
                ]
            );
        }
    }
}
