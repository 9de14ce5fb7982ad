using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Frameworks;

/// <summary>
/// Whether a family has a dependent child: aged 0 to 15, or 16 to 18 in full-time education or training or unemployed
/// and living with a parent or main carer.
/// </summary>
/// <remarks>Financial framework for the expanded Troubled Families programme; Surrey's guidance to its partners.</remarks>
public static class DependentChild
{
    /// <summary>The answer and why.</summary>
    public static (Certainty Has, string Because) In(
        FamilyFacts family,
        MustInclude must,
        DateOnly asAt
    )
    {
        var best = (Has: Certainty.No, Because: "there is no dependent child");
        foreach (var member in family.Members)
        {
            var found = Is(member, must, asAt);
            if (found.Has > best.Has)
                best = found;
        }
        return best;
    }

    private static (Certainty Has, string Because) Is(
        PersonFacts member,
        MustInclude must,
        DateOnly asAt
    )
    {
        if (member.Place == Place.Unborn)
            return must == MustInclude.DependentOrExpectedChild
                ? (Certainty.Yes, "a child is expected")
                : (Certainty.No, "");
        if (member.Place != Place.Child)
            return (Certainty.No, "");
        var young = member.Birth.Aged(0, 15, asAt);
        if (young == Certainty.Yes)
            return (Certainty.Yes, "a child is under 16");
        var older = member.Birth.Aged(16, 18, asAt);
        if (young == Certainty.No && older == Certainty.No)
            return (Certainty.No, "");
        if (member.LivesElsewhere && young == Certainty.No)
            return (Certainty.No, "");
        var depends = DependsAt16(member, asAt);
        if (older == Certainty.Yes && depends == Certainty.Yes)
            return (
                Certainty.Yes,
                "a child of 16 to 18 lives at home in education, training or without work"
            );
        if (young == Certainty.No && depends == Certainty.No)
            return (Certainty.No, "");
        return (
            Certainty.Maybe,
            older == Certainty.Yes
                ? "a child of 16 to 18 lives at home, and what they do is not recorded"
                : "a child's date of birth is not known well enough"
        );
    }

    /// <summary>By the activity codes: 2… education, 4… training, 5… and 6… not in either, 3… in work (310 is an apprenticeship).</summary>
    private static Certainty DependsAt16(PersonFacts member, DateOnly asAt)
    {
        var activity = member
            .Facts.Where(e => e.Fact.Kind == FactKind.Activity && !(e.Fact.Start > asAt))
            .Where(e => e.Fact.End is not { } end || end >= asAt)
            .OrderByDescending(e => e.Fact.Start ?? DateOnly.MinValue)
            .FirstOrDefault();
        if (activity?.Fact.Code is { Length: > 0 } code)
            return code[0] is '2' or '4' or '5' or '6' || code == "310" ? Certainty.Yes
                : code[0] == '3' ? Certainty.No
                : Certainty.Maybe;
        var atSchool = member.Facts.Any(e =>
            e.Fact.Kind == FactKind.Attendance
            && e.Fact.End >= asAt.AddMonths(-4)
            && !(e.Fact.Start > asAt)
        );
        return atSchool ? Certainty.Yes : Certainty.Maybe;
    }
}
