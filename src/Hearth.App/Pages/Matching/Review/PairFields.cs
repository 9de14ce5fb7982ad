using Hearth.App.Pages.People.Family;
using Hearth.App.Web;
using Hearth.Core.Matching.Reviewing;

namespace Hearth.App.Pages.Matching.Review;

/// <summary>One field of both records.</summary>
internal sealed record PairField(string Name, string? Left, string? Right);

/// <summary>What both records say, field by field; fields neither gives are left out.</summary>
internal static class PairFields
{
    public static IReadOnlyList<PairField> Of(PairRead pair)
    {
        var (l, r) = (pair.Left.Said, pair.Right.Said);
        PairField[] all =
        [
            new("Forename", l.Forename, r.Forename),
            new("Middle names", l.MiddleNames, r.MiddleNames),
            new("Surname", l.Surname, r.Surname),
            new("Former surname", l.FormerSurname, r.FormerSurname),
            new("Born", Given(PersonModel.Born(l)), Given(PersonModel.Born(r))),
            new("Died", Day(l.DeathDate), Day(r.DeathDate)),
            new("Sex", l.Sex, r.Sex),
            new("Address", Line(l.Address), Line(r.Address)),
            new("Postcode", l.Postcode, r.Postcode),
            new("NHS number", l.NhsNumber, r.NhsNumber),
            new("Unique pupil number", l.Upn, r.Upn),
            new("National Insurance number", l.Nino, r.Nino),
            new("The source's own reference", l.PersonRef, r.PersonRef),
        ];
        return [.. all.Where(f => f.Left is not null || f.Right is not null)];
    }

    private static string? Given(string born) => born == "Not given" ? null : born;

    private static string? Day(DateOnly? date) => date is { } d ? Words.Day(d) : null;

    private static string? Line(string? address) =>
        address?.Replace("\n", ", ", StringComparison.Ordinal);
}
