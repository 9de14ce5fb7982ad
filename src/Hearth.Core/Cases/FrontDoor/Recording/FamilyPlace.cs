using Hearth.Linkage.Standardise;

namespace Hearth.Core.Cases.FrontDoor.Recording;

/// <summary>What somebody is in the family that a contact is about.</summary>
public enum FamilyPlace
{
    Child,

    /// <summary>A child who is expected: the date that is known is when.</summary>
    Expected,
    Mother,
    Father,
    StepParent,
    Carer,
    Grandparent,

    /// <summary>Of a parent.</summary>
    Partner,
    OtherAdult,

    /// <summary>Of the contact, and not of the family.</summary>
    NotOfIt,
}

/// <summary>From the referrer's own word to a place, and from a place to the word that family building knows. Pure.</summary>
public static class FamilyPlaces
{
    private static readonly Dictionary<string, FamilyPlace> Words = new(StringComparer.Ordinal)
    {
        ["CHILD"] = FamilyPlace.Child,
        ["SON"] = FamilyPlace.Child,
        ["DAUGHTER"] = FamilyPlace.Child,
        ["BABY"] = FamilyPlace.Child,
        ["BROTHER"] = FamilyPlace.Child,
        ["SISTER"] = FamilyPlace.Child,
        ["PUPIL"] = FamilyPlace.Child,
        ["UNBORN"] = FamilyPlace.Expected,
        ["EXPECTED"] = FamilyPlace.Expected,
        ["BUMP"] = FamilyPlace.Expected,
        ["MOTHER"] = FamilyPlace.Mother,
        ["MUM"] = FamilyPlace.Mother,
        ["MUMMY"] = FamilyPlace.Mother,
        ["MAM"] = FamilyPlace.Mother,
        ["FATHER"] = FamilyPlace.Father,
        ["DAD"] = FamilyPlace.Father,
        ["DADDY"] = FamilyPlace.Father,
        ["STEPMOTHER"] = FamilyPlace.StepParent,
        ["STEPFATHER"] = FamilyPlace.StepParent,
        ["STEPMUM"] = FamilyPlace.StepParent,
        ["STEPDAD"] = FamilyPlace.StepParent,
        ["STEP"] = FamilyPlace.StepParent,
        ["CARER"] = FamilyPlace.Carer,
        ["GUARDIAN"] = FamilyPlace.Carer,
        ["GRANDMOTHER"] = FamilyPlace.Grandparent,
        ["GRANDFATHER"] = FamilyPlace.Grandparent,
        ["GRANDPARENT"] = FamilyPlace.Grandparent,
        ["GRAN"] = FamilyPlace.Grandparent,
        ["NAN"] = FamilyPlace.Grandparent,
        ["GRANDMA"] = FamilyPlace.Grandparent,
        ["GRANDAD"] = FamilyPlace.Grandparent,
        ["PARTNER"] = FamilyPlace.Partner,
        ["BOYFRIEND"] = FamilyPlace.Partner,
        ["GIRLFRIEND"] = FamilyPlace.Partner,
    };

    /// <summary>Null where the word may mean more than one thing: a person chooses.</summary>
    public static FamilyPlace? Guess(string? relation)
    {
        var words = PersonName.Standard(relation)?.Split(' ') ?? [];
        // "Mother's partner" and "step dad": what comes first, or last, changes the rest.
        if (words.Contains("STEP"))
            return FamilyPlace.StepParent;
        FamilyPlace[] meant = [.. words.Where(Words.ContainsKey).Select(w => Words[w]).Distinct()];
        return meant is [var one] ? one : null;
    }

    /// <summary>As <c>People/Families</c> reads relationships.</summary>
    internal static string AsSaid(FamilyPlace place) =>
        place switch
        {
            FamilyPlace.Expected => "child",
            FamilyPlace.OtherAdult => "adult",
            _ => Kebab.Of(place),
        };
}
