using Hearth.Core.Cases;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hearth.Core.Data;

/// <summary>What holds for every property: enum values are kebab-case text, times are UTC, ids are plain Guids in the tables.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        configuration.Properties<FamilyId>().HaveConversion<FamilyIdConverter>();
        configuration.Properties<ListId>().HaveConversion<ListIdConverter>();
        configuration.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        foreach (
            var type in new[] { typeof(Conventions).Assembly, typeof(AgencyKind).Assembly }
                .SelectMany(a => a.GetTypes())
                .Where(t => t.IsEnum && t.IsPublic)
        )
        {
            configuration
                .Properties(type)
                .HaveConversion(typeof(KebabConverter<>).MakeGenericType(type))
                .HaveMaxLength(40);
        }
    }

    private sealed class PersonIdConverter()
        : ValueConverter<PersonId, Guid>(id => id.Value, value => new(value));

    private sealed class FamilyIdConverter()
        : ValueConverter<FamilyId, Guid>(id => id.Value, value => new(value));

    private sealed class ListIdConverter()
        : ValueConverter<ListId, Guid>(id => id.Value, value => new(value));

    private sealed class CaseIdConverter()
        : ValueConverter<CaseId, Guid>(id => id.Value, value => new(value));

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            at => at,
            at => DateTime.SpecifyKind(at, DateTimeKind.Utc)
        );

    private sealed class KebabConverter<T>()
        : ValueConverter<T, string>(value => Kebab.Of(value), text => Kebab.Read<T>(text))
        where T : struct, Enum;
}
