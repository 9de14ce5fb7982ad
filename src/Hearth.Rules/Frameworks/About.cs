using Hearth.Rules.People;

namespace Hearth.Rules.Frameworks;

/// <summary>Whom an indicator is asked about.</summary>
public enum About
{
    /// <summary>Each member under 18.</summary>
    Child,

    /// <summary>Each member of 18 or over.</summary>
    Adult,

    /// <summary>Each adult who brings up a child of the family.</summary>
    ParentingAdult,

    /// <summary>Each member, whatever their age.</summary>
    AnyMember,

    /// <summary>A woman who brings up a child under two, or expects one.</summary>
    NewMother,

    /// <summary>The family as one: what is recorded of any member or of the family itself.</summary>
    Family,
}

/// <summary>Decides whom an indicator is asked about. An age that is not known to be in or out is "maybe".</summary>
public static class AboutWhom
{
    /// <summary>Whether the indicator is about this member.</summary>
    public static Certainty Applies(
        About about,
        AgeRange? aged,
        PersonFacts person,
        FamilyFacts family,
        DateOnly asAt
    )
    {
        var place = about switch
        {
            About.Child => person.IsChild(asAt),
            About.Adult => person.IsAdult(asAt),
            About.ParentingAdult => person.ParentingResponsibility
                ? person.IsAdult(asAt)
                : Certainty.No,
            About.NewMother => IsNewMother(person, family, asAt),
            _ => person.Place == Place.Unborn ? Certainty.No : Certainty.Yes,
        };
        if (place == Certainty.No || aged is not { } range)
            return place;
        var age = person.Birth.Aged(range.From, range.To, asAt);
        return age < place ? age : place;
    }

    private static Certainty IsNewMother(PersonFacts person, FamilyFacts family, DateOnly asAt)
    {
        if (person.Place != Place.Parent || person.Sex is "M")
            return Certainty.No;
        var baby = Certainty.No;
        foreach (var member in family.Members)
        {
            var young = member.Place switch
            {
                Place.Unborn => Certainty.Yes,
                Place.Child => member.Birth.Aged(0, 1, asAt),
                _ => Certainty.No,
            };
            if (young > baby)
                baby = young;
        }
        return baby == Certainty.Yes && person.Sex is null ? Certainty.Maybe : baby;
    }
}

/// <summary>Ages in whole years, both included.</summary>
public readonly record struct AgeRange(int From, int To);
