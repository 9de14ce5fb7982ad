using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hearth.Core.Tests.People.Following;

/// <summary>A row of any table, empty but for what it cannot be without; with the rows it hangs on.</summary>
internal static class Rows
{
    private static int number = 1000;

    public static object Add(AppDb db, IEntityType entity)
    {
        var row = Activator.CreateInstance(entity.ClrType)!;
        var entry = db.Entry(row);
        foreach (var property in entity.GetProperties())
            entry.Property(property.Name).CurrentValue = Value(property);
        foreach (var foreign in entity.GetForeignKeys())
        {
            var principal = db.Entry(Add(db, foreign.PrincipalEntityType));
            foreach (var (mine, theirs) in foreign.Properties.Zip(foreign.PrincipalKey.Properties))
                entry.Property(mine.Name).CurrentValue = principal
                    .Property(theirs.Name)
                    .CurrentValue;
        }
        db.Add(row);
        return row;
    }

    private static object? Value(IProperty property)
    {
        var type = property.ClrType;
        return type == typeof(string)
            ? property.IsNullable
                ? null
                : $"{Guid.NewGuid():N}"[..Math.Min(32, property.GetMaxLength() ?? 32)]
            : Nullable.GetUnderlyingType(type) is not null
                ? null
                : type == typeof(Guid)
                    ? Guid.NewGuid()
                    : type == typeof(DateTime)
                        ? new DateTime(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc)
                        : type == typeof(DateOnly)
                            ? new DateOnly(2026, 10, 1)
                            : type == typeof(int) && property.IsKey()
                                ? Interlocked.Increment(ref number)
                                : type == typeof(long) && property.IsKey()
                                    ? (long)Interlocked.Increment(ref number)
                                    : type.GetConstructor([typeof(Guid)]) is { } id
                                        ? id.Invoke([Guid.NewGuid()])
                                        : type.IsArray
                                            ? Array.CreateInstance(type.GetElementType()!, 0)
                                            : Activator.CreateInstance(type);
    }
}
