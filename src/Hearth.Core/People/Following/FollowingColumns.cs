using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hearth.Core.People.Following;

/// <summary>A column that names people or families, and follows to who they are now.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Name">Its name.</param>
/// <param name="Of">What it names.</param>
/// <param name="IsText">The id is written as text.</param>
/// <param name="RestOfKey">The other columns of the primary key.</param>
/// <param name="Unique">Columns that together with this one name one row.</param>
internal sealed record FollowingColumn(
    string Table,
    string Name,
    IdOf Of,
    bool IsText,
    IReadOnlyList<string> RestOfKey,
    IReadOnlyList<IReadOnlyList<string>> Unique
)
{
    public string Place => $"{Table}.{Name}";
}

/// <summary>
/// Which columns follow: every one that holds the id of a person or a family, a table made tomorrow too, but for those that stay
/// for a reason given here.
/// </summary>
internal static class FollowingColumns
{
    /// <summary>What stays as it was written, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Stay = new Dictionary<string, string>
    {
        ["people_person.id"] = "matching writes it",
        ["people_person.merged_into"] = "matching writes it",
        ["people_family.id"] = "matching writes it",
        ["people_family.merged_into"] = "matching writes it",
        ["people_link.person_id"] = "matching writes it",
        ["people_member.family_id"] = "matching writes it",
        ["people_member.person_id"] = "matching writes it",
        ["matching_decision_identity.person_then"] = "who it was then",
        ["eligibility_entry.family_id"] = "a list says what was found on its day",
        ["eligibility_need.family_id"] = "a list says what was found on its day",
        ["eligibility_need.person_id"] = "a list says what was found on its day",
    };

    /// <summary>Ids of people that are kept as text.</summary>
    private static readonly string[] PeopleAsText = ["cases_assessment_answer.about"];

    /// <summary>Filtered indexes in whose way nothing is, because <see cref="MakeRoom"/> has seen to it.</summary>
    public static readonly IReadOnlyList<string> RoomIsMade =
    [
        "ix_cases_case_open",
        "ix_cases_contact_preference_one",
        "ix_cases_meeting_family_listed",
    ];

    public static IReadOnlyList<FollowingColumn> Of(IModel model) =>
        [
            .. from entity in model.GetEntityTypes()
            let table = entity.GetTableName()
            where table is not null
            from property in entity.GetProperties()
            let place = $"{table}.{property.GetColumnName()}"
            let of = IdOfType(property, place)
            where of is not null && !Stay.ContainsKey(place)
            orderby place
            select new FollowingColumn(
                table,
                property.GetColumnName(),
                of.Value,
                property.ClrType == typeof(string),
                Others(entity.FindPrimaryKey()!.Properties, property),
                [
                    .. entity
                        .GetKeys()
                        .Select(k => k.Properties)
                        .Concat(
                            entity
                                .GetIndexes()
                                .Where(i => i.IsUnique && i.GetFilter() is null)
                                .Select(i => i.Properties)
                        )
                        .Where(p => p.Contains(property))
                        .Select(p => Others(p, property)),
                ]
            ),
        ];

    private static IdOf? IdOfType(IProperty property, string place)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(PersonId) || PeopleAsText.Contains(place) ? IdOf.Person
            : type == typeof(FamilyId) ? IdOf.Family
            : null;
    }

    private static IReadOnlyList<string> Others(
        IReadOnlyList<IProperty> properties,
        IProperty property
    ) => [.. properties.Where(p => p != property).Select(p => p.GetColumnName())];
}
