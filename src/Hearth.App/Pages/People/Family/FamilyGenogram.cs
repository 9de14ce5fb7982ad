using Hearth.App.Web;
using Hearth.App.Web.Pictures.Genogram;
using Hearth.Core.People;
using Hearth.Core.Sources;

namespace Hearth.App.Pages.People.Family;

/// <summary>A family as its genogram draws it: what is known and what its reader may see, and nothing besides.</summary>
internal static class FamilyGenogram
{
    public static GenogramFamily Of(FamilyRead read, PersonId? focus) =>
        new(
            [.. read.Members.Select(m => Person(m, read.AsAt, m.Id == focus))],
            [
                .. read.Kinship.Ties.Select(t => new GenogramTie(
                    t.Child.ToString(),
                    t.Parent.ToString(),
                    t.Kind switch
                    {
                        KinKind.Parent => TieKind.Parent,
                        KinKind.Adoptive => TieKind.Adoptive,
                        KinKind.Foster => TieKind.Foster,
                        _ => TieKind.BringsUp,
                    },
                    t.Generations
                )),
            ],
            [
                .. read.Kinship.Pairs.Select(p => new GenogramCouple(
                    p.One.ToString(),
                    p.Other.ToString(),
                    p.Kind switch
                    {
                        PairKind.Separated => CoupleKind.Separated,
                        PairKind.Divorced => CoupleKind.Divorced,
                        _ => CoupleKind.Couple,
                    }
                )),
            ],
            [new("Home", [.. read.Members.Where(AtHome).Select(m => m.Id.ToString())])]
        );

    private static bool AtHome(MemberRead member) =>
        !member.LivesElsewhere && member.DeathDate is null;

    private static GenogramPerson Person(MemberRead member, DateOnly asAt, bool inFocus) =>
        new(
            member.Id.ToString(),
            member.Name,
            member.DeathDate is { } died ? [$"died {Words.Day(died)}"]
                : member.LivesElsewhere ? [MemberWords.Age(member, asAt), "lives elsewhere"]
                : [MemberWords.Age(member, asAt)],
            member.Role == MemberRole.Unborn ? Sign.Unborn
                : member.Sex == "F" ? Sign.Female
                : member.Sex == "M" ? Sign.Male
                : Sign.Unknown,
            member.BirthAccuracy == BirthAccuracy.Exact ? member.BirthDate : null,
            member.Role is MemberRole.Child or MemberRole.Unborn,
            member.DeathDate is not null,
            inFocus
        );
}
