using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Core.Sources;

namespace Hearth.Core.Matching.Running;

/// <summary>What a person is shown as: each value by how many sources say it, then how recently, then by the text.</summary>
internal static class PersonValues
{
    public static void Put(Person person, IReadOnlyList<Standing> known)
    {
        person.Forename = Best(known, k => k.Identity.Forename);
        person.Surname = Best(known, k => k.Identity.Surname);
        person.Sex = Best(known, k => k.Identity.Sex);
        person.Ethnicity = Best(known, k => k.Identity.Ethnicity);
        var exact = known.Where(k => k.Identity.BirthAccuracy == BirthAccuracy.Exact).ToArray();
        var dated = exact.Length > 0 ? exact : known;
        person.BirthDate = Best(dated, k => k.Identity.BirthDate);
        person.BirthAccuracy =
            dated
                .FirstOrDefault(k => k.Identity.BirthDate == person.BirthDate)
                ?.Identity.BirthAccuracy
            ?? BirthAccuracy.Unknown;
        person.ExpectedDate = Best(known, k => k.Identity.ExpectedDate);
        person.DeathDate = Best(known, k => BelievedDeath(k.Identity));
        var home = known
            .Where(k => k.Identity.Postcode is not null)
            .OrderByDescending(k => k.To)
            .ThenByDescending(k => k.Identity.Address is not null)
            .ThenBy(k => k.Identity.Id)
            .FirstOrDefault()
            ?.Identity;
        (person.Address, person.Postcode) = (home?.Address, home?.Postcode);
        person.Locality = home?.Postcode?.Split(' ')[0];
    }

    /// <summary>A birth somebody recorded: it says what no return says yet, and gives way to one that does.</summary>
    public static void PutBirth(Person person, MatchDecision birth)
    {
        if (person.BirthDate is not null)
            return;
        (person.BirthDate, person.BirthAccuracy) = (birth.BirthDate, BirthAccuracy.Exact);
        person.Forename = birth.Forename ?? person.Forename;
        person.Sex ??= birth.Sex;
    }

    // Who died before they were born did not die then, and may be alive.
    private static DateOnly? BelievedDeath(Identity who) =>
        who.DeathDate < who.BirthDate ? null : who.DeathDate;

    private static T? Best<T>(IReadOnlyList<Standing> known, Func<Standing, T?> value)
        where T : class =>
        Ranked(known.Select(k => (k, value(k))).Where(p => p.Item2 is not null)!);

    private static DateOnly? Best(IReadOnlyList<Standing> known, Func<Standing, DateOnly?> value) =>
        known.Any(k => value(k) is not null)
            ? Ranked(known.Where(k => value(k) is not null).Select(k => (k, value(k)!.Value)))
            : null;

    private static T? Ranked<T>(IEnumerable<(Standing Of, T Value)> said) =>
        said.GroupBy(p => p.Value)
            .OrderByDescending(g => g.Select(p => p.Of.SourceId).Distinct().Count())
            .ThenByDescending(g => g.Max(p => p.Of.To))
            .ThenBy(g => g.Key?.ToString(), StringComparer.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault();
}
