using Hearth.App.Synthetic.Households;
using Hearth.Rules.Dates;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Attendance of every pupil by term, and what goes wrong at school.</summary>
internal static class SchoolLife
{
    private static readonly string[] Needs =
        "SLCN SPLD MLD ASD SEMH OTH PD HI VI SLD PMLD MSI NSA".Split(' ');
    private static readonly double[] NeedWeights = [30, 16, 14, 14, 7, 6, 4, 3, 2, 2, 1, 1, 2];

    public static void Tell(Life life)
    {
        foreach (var child in life.Story.People.Where(p => p.Born is not null).ToArray())
        {
            var age = child.Age(life.Options.Until);
            if (age is >= 4 and <= 18)
                Pupil(life, child);
            if (age is >= 3 and <= 24)
                Need(life, child);
        }
    }

    private static void Pupil(Life life, Person child)
    {
        var rng = life.Rng;
        var u = rng.Unit();
        var usual = 0.015 + (0.045 * u * u);
        var troubled = rng.Chance(0.7);
        var deep = rng.Unit();
        var last = new Queue<(int Missed, int Possible)>();
        foreach (var term in life.Terms)
        {
            if (
                SchoolAge(child, term.Days.Start) is not (>= 5 and <= 15)
                || !child.AliveOn(term.Days.End)
            )
                continue;
            var middle = term.Days.Start.AddDays(
                (term.Days.End.DayNumber - term.Days.Start.DayNumber) / 2
            );
            var trouble = troubled && life.In(Domain.School, middle);
            var missed = usual * (0.6 + (0.8 * rng.Unit()));
            if (trouble)
                missed += 0.07 + (0.3 * deep * deep * (0.6 + (0.8 * rng.Unit())));
            Term(life, child, term, missed, trouble, last);
        }
        foreach (var spell in life.Of(Domain.School))
        {
            if (troubled && child.Age(spell.From) >= 6)
                Excluded(life, child, spell);
        }
        if (child.Age(life.Options.Until) >= 8 && rng.Chance(0.008))
            Suspend(life, child, rng.Day(life.Options.From, life.Options.Until));
    }

    /// <summary>Age on 31 August before the school year: five is year 1, fifteen year 11.</summary>
    public static int SchoolAge(Person child, DateOnly day) =>
        child.Age(new DateOnly(day.Month >= 8 ? day.Year : day.Year - 1, 8, 31));

    private static void Term(
        Life life,
        Person child,
        SchoolTerm term,
        double missed,
        bool trouble,
        Queue<(int Missed, int Possible)> last
    )
    {
        var rng = life.Rng;
        var days = term.Days.End.DayNumber - term.Days.Start.DayNumber;
        var possible = (days * 10 / 7) - rng.From(8, 14);
        // A few change school within a term: two rows, each with its share.
        var first = rng.Chance(0.012) ? rng.From(possible / 4, possible * 3 / 4) / 2 * 2 : possible;
        foreach (var (part, school) in new[] { (first, 0), (possible - first, 1) })
        {
            if (part <= 0)
                continue;
            var absent = Math.Min((int)((part * missed) + rng.Unit()), part);
            var marks = new int[9];
            for (var i = 0; i < absent; i++)
                marks[rng.Weighted(trouble ? Unauthorised : Authorised)]++;
            life.Add(
                new(HappeningKind.Attendance, child, term.Days.Start)
                {
                    End = term.Days.End,
                    OutOf = part,
                    Amount = absent,
                    Marks = marks,
                    Group = school,
                    Indicator = IsPersistent(last, absent, part) ? "persistent-absence" : "",
                }
            );
        }
    }

    /// <summary>A tenth of the sessions of three terms in a row; where a term is of two schools its rows count one by one.</summary>
    private static bool IsPersistent(
        Queue<(int Missed, int Possible)> last,
        int missed,
        int possible
    )
    {
        if (last.Count == 3)
            last.Dequeue();
        last.Enqueue((missed, possible));
        return last.Count == 3 && last.Sum(t => t.Missed) * 10 >= last.Sum(t => t.Possible);
    }

    // I M C E T G N O U
    private static readonly double[] Authorised = [62, 16, 8, 0, 0.4, 6, 1, 5, 1.6];
    private static readonly double[] Unauthorised = [28, 6, 4, 4, 0.5, 3, 3, 42, 9.5];

    private static void Excluded(Life life, Person child, Spell spell)
    {
        var rng = life.Rng;
        var last = spell.Last(life.Options.Until);
        var months = (last.DayNumber - spell.From.DayNumber) / 30.0;
        var older = child.Age(spell.From) >= 11;
        for (var n = rng.Count(Math.Min(months * (older ? 0.12 : 0.03), 6)); n > 0; n--)
            Suspend(life, child, rng.Day(spell.From, last));
        if (rng.Chance(older ? 0.06 : 0.01))
        {
            var day = rng.Day(spell.From, last);
            life.Add(
                new(HappeningKind.PermanentExclusion, child, day)
                {
                    Code = "PERM",
                    Status = "PA",
                    Indicator = "permanent-exclusion",
                }
            );
            life.Add(
                new(HappeningKind.AlternativeProvision, child, day.AddDays(6))
                {
                    End = day.AddDays(rng.From(120, 400)),
                    Code = "Behaviour",
                    Indicator = "alternative-provision",
                }
            );
        }
        else if (rng.Chance(0.04))
        {
            var reason = rng.Weighted([6, 3, 1]);
            life.Add(
                new(HappeningKind.AlternativeProvision, child, rng.Day(spell.From, last))
                {
                    End = spell.To,
                    Code =
                        reason == 0 ? "Behaviour"
                        : reason == 1 ? "Medical"
                        : "Other",
                    Indicator = reason == 0 ? "alternative-provision" : "",
                }
            );
        }
        if (rng.Chance(0.05))
        {
            var day = rng.Day(spell.From, last);
            life.Add(
                new(HappeningKind.MissingEducation, child, day)
                {
                    End = day.AddDays(rng.From(30, 260)),
                    Indicator = "missing-education",
                }
            );
        }
    }

    private static void Suspend(Life life, Person child, DateOnly day)
    {
        var rng = life.Rng;
        if (day.DayOfWeek == DayOfWeek.Saturday)
            day = day.AddDays(-1);
        else if (day.DayOfWeek == DayOfWeek.Sunday)
            day = day.AddDays(-2);
        var lunch = rng.Chance(0.08);
        life.Add(
            new(HappeningKind.Suspension, child, day)
            {
                Code = lunch ? "LNCH" : "SUSP",
                Amount = lunch ? 1 : rng.From(1, 5) * 2,
                Status = rng.Pick(["DB", "PP", "PA", "VP", "VA", "DM", "BU"]),
                Indicator = lunch ? "" : "suspensions",
            }
        );
    }

    private static void Need(Life life, Person child)
    {
        var rng = life.Rng;
        var spells = life.Spells.Where(s => s.Domain is Domain.School or Domain.Help).ToArray();
        var social = spells.Length > 0 && rng.Chance(0.1);
        if (!social && !rng.Chance(0.12))
            return;
        var code = social ? "SEMH" : Needs[rng.Weighted(NeedWeights)];
        var start = social
            ? spells[0].From.AddDays(rng.Below(90))
            : rng.Day(child.Born!.Value.AddYears(3), life.Options.Until);
        var plan = rng.Chance(0.25);
        life.Add(
            new(HappeningKind.SendNeed, child, start)
            {
                End = plan || rng.Chance(0.8) ? null : start.AddDays(rng.From(200, 1200)),
                Code = code,
                Status = plan ? "E" : "K",
                Indicator = code == "SEMH" ? "social-emotional-mental-health-need" : "",
            }
        );
    }
}
