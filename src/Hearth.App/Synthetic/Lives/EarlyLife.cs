using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>The first five years: health visitors' reviews from before birth on, and early years places.</summary>
internal static class EarlyLife
{
    private static readonly (string Name, int From, int To)[] Reviews =
    [
        ("New birth visit", 10, 16),
        ("6-8 week review", 42, 60),
        ("12 month review", 340, 400),
        ("2-2.5 year review", 730, 900),
    ];

    public static void Tell(Life life)
    {
        foreach (var family in life.Story.Families)
        foreach (
            var child in family
                .Members.Where(m => m.IsChild)
                .Select(m => m.Person)
                .Distinct()
                .ToArray()
        )
        {
            var born = child.Born ?? child.Expected!.Value;
            if (born < life.Options.From.AddYears(-5))
                continue;
            Visits(life, family, child, born);
            if (child.Born is not null)
                Places(life, child, born);
        }
    }

    private static void Visits(Life life, Family family, Person child, DateOnly born)
    {
        var rng = life.Rng;
        var mother = family
            .On(born, m => m.Role == Membership.Parent)
            .FirstOrDefault(p => p.Sex == 'F');
        if (rng.Chance(0.75))
            Visit(
                life,
                child,
                mother,
                "Antenatal contact",
                born.AddDays(-rng.From(30, 75)),
                born.AddDays(child.Born is null ? 0 : rng.From(-9, 9))
            );
        if (child.Born is null)
            return;
        foreach (var (name, from, to) in Reviews)
        {
            if (rng.Chance(0.9))
                Visit(life, child, mother, name, born.AddDays(rng.From(from, to)), null);
        }
    }

    private static void Visit(
        Life life,
        Person child,
        Person? mother,
        string review,
        DateOnly day,
        DateOnly? due
    )
    {
        var rng = life.Rng;
        var unwell = life.In(Domain.Health, day) && mother is not null;
        var worried = unwell || life.In(Domain.Help, day) || life.In(Domain.Abuse, day);
        var concern =
            unwell && rng.Chance(0.6)
                ? rng.Chance(0.75)
                    ? "Maternal mental health"
                    : "Substance misuse"
                : rng.Chance(0.06)
                    ? rng.Pick(["Development", "Feeding"])
                    : "None";
        life.Add(
            new(HappeningKind.HealthVisit, child, day)
            {
                End = day,
                Other = mother,
                Code =
                    worried ? rng.Pick(["Targeted", "Specialist"])
                    : rng.Chance(0.06) ? "Targeted"
                    : "Universal",
                Status = concern,
                Indicator = concern is "Maternal mental health" or "Substance misuse"
                    ? "perinatal-concern"
                    : "",
                Due = due,
                Group = life.Group(),
                Amount = Array.FindIndex(Reviews, r => r.Name == review) + 1,
            }
        );
    }

    public static string ReviewName(int place) =>
        place == 0 ? "Antenatal contact" : Reviews[place - 1].Name;

    private static void Places(Life life, Person child, DateOnly born)
    {
        var rng = life.Rng;
        var strained = life.Story.Vulnerability > 1.2 || life.Of(Domain.Work).Any();
        var troubled = life.Of(Domain.Help).Any();
        if (strained && rng.Chance(0.8))
            Place(
                life,
                child,
                HappeningKind.EarlyYearsTwo,
                TermAfter(born.AddYears(2)),
                troubled ? 0.35 : 0.1,
                rng.Weighted([7, 1, 2]) switch
                {
                    0 => "ECO",
                    1 => "HSD",
                    _ => "LAA",
                }
            );
        Place(
            life,
            child,
            HappeningKind.EarlyYearsThree,
            TermAfter(born.AddYears(3)),
            troubled ? 0.2 : 0.015,
            ""
        );
    }

    private static void Place(
        Life life,
        Person child,
        HappeningKind kind,
        DateOnly from,
        double never,
        string basis
    )
    {
        var rng = life.Rng;
        if (from > life.Options.Until || from < life.Options.From)
            return;
        var placed = rng.Chance(never)
            ? (DateOnly?)null
            : from.AddDays(rng.Chance(0.9) ? rng.Below(14) : rng.From(30, 200));
        life.Add(
            new(kind, child, from)
            {
                Code = basis,
                Second = placed,
                Indicator =
                    placed is null || placed > life.Options.Until ? "early-years-not-taken-up" : "",
                Amount = rng.Chance(0.5) ? 15 : 0,
            }
        );
    }

    /// <summary>A place is due from the term after a birthday.</summary>
    private static DateOnly TermAfter(DateOnly birthday) =>
        birthday.Month <= 3 ? new DateOnly(birthday.Year, 4, 1)
        : birthday.Month <= 8 ? new DateOnly(birthday.Year, 9, 1)
        : new DateOnly(birthday.Year + 1, 1, 1);
}
