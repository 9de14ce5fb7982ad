using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hearth.Core.Tests.Data.Protection;

/// <summary>A row of every table that has an encrypted column, with a text in each such column; keys are the number given.</summary>
internal static class GivenTexts
{
    public static Task PlantAsync(this TestDatabase database, int no, string marker) =>
        database.WithAsync<AppDb>(async db =>
        {
            foreach (var type in Types(db))
            {
                var row = Activator.CreateInstance(type.ClrType)!;
                foreach (var property in type.GetProperties())
                    if (property.PropertyInfo is { CanWrite: true } to)
                        to.SetValue(row, Value(property, no, marker) ?? to.GetValue(row));
                db.Add(row);
            }
            await db.SaveChangesAsync();
        });

    /// <summary>Every encrypted text of the rows planted, as the program reads it, by table and column.</summary>
    public static Task<Dictionary<string, string?>> PlantedAsync(
        this TestDatabase database,
        int no
    ) =>
        database.WithAsync<AppDb, Dictionary<string, string?>>(async db =>
        {
            var found = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var type in Types(db))
            {
                var key = type.FindPrimaryKey()!.Properties.Select(p => Value(p, no, "")).ToArray();
                var row = (await db.FindAsync(type.ClrType, key)).ShouldNotBeNull();
                foreach (var property in type.GetProperties().Where(IsEncrypted))
                    found[$"{type.GetTableName()}.{property.GetColumnName()}"] = (string?)
                        property.PropertyInfo!.GetValue(row);
            }
            return found;
        });

    public static string Text(string marker, IReadOnlyProperty property) =>
        $"{marker} {property.DeclaringType.GetTableName()}.{property.GetColumnName()}";

    private static IEnumerable<IEntityType> Types(AppDb db) =>
        db.Model.GetEntityTypes().Where(t => t.GetProperties().Any(IsEncrypted));

    private static bool IsEncrypted(IReadOnlyProperty property) =>
        property.FindAnnotation(FieldProtection.Encrypted) is not null;

    private static object? Value(IReadOnlyProperty property, int no, string marker)
    {
        Guid id = new(no, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]);
        if (IsEncrypted(property) || property.FindAnnotation(FieldProtection.Blind) is not null)
            return Text(marker, property);
        var isKey = property.IsPrimaryKey();
        return property.ClrType switch
        {
            var t when t == typeof(Guid) => id,
            var t when t == typeof(PersonId) => new PersonId(id),
            var t when t == typeof(FamilyId) => new FamilyId(id),
            var t when t == typeof(ListId) => new ListId(id),
            var t when t == typeof(CaseId) => new CaseId(id),
            var t when t == typeof(long) && isKey => (long)no,
            var t when t == typeof(int) && isKey => no,
            var t when t == typeof(string) && (isKey || IsUnique(property)) => $"k{no}",
            _ => null,
        };
    }

    private static bool IsUnique(IReadOnlyProperty property) =>
        property.GetContainingIndexes().Any(i => i.IsUnique);
}
