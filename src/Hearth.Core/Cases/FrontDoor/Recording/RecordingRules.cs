using Hearth.Linkage.Standardise;

namespace Hearth.Core.Cases.FrontDoor.Recording;

/// <summary>Whether the people of a contact can be written down. Pure.</summary>
public static class RecordingRules
{
    /// <summary>Why not, for whoever asked; null when they can.</summary>
    public static string? WhyNot(Contact contact, IReadOnlyDictionary<int, FamilyPlace> places)
    {
        if (contact.Decision is not null)
            return "This contact is decided. What it was decided on stays as it was.";
        if (contact.People.Any(p => !p.IsSettled))
            return "First look whether each person is known here.";
        if (contact.People.All(p => p.PersonId is not null) && contact.FamilyId is not null)
            return "Everybody of this contact is known here, and so is their family.";
        if (contact.People.FirstOrDefault(p => !places.ContainsKey(p.No)) is { } left)
            return $"Say what {Name(left)} is in the family.";
        ContactPerson[] of = [.. contact.People.Where(p => places[p.No] != FamilyPlace.NotOfIt)];
        if (of.Length == 0)
            return "Say who is of the family.";
        var twice = of.GroupBy(p => (PersonName.Compact(Name(p)), p.Asked.BirthDate))
            .FirstOrDefault(g => g.Count() > 1);
        if (twice is not null && twice.Any(p => p.PersonId is null))
            return $"{Name(twice.First())} is written down twice. Keep one as not of the family.";
        var same = of.Where(p => p.PersonId is not null)
            .GroupBy(p => p.PersonId)
            .FirstOrDefault(g => g.Count() > 1);
        return same is null
            ? null
            : $"{string.Join(" and ", same.Select(Name))} are said to be one and the same known person. Keep one as not of the family.";
    }

    public static string Name(ContactPerson person) =>
        $"{person.Asked.Forename} {person.Asked.Surname}".Trim();
}
