using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hearth.Core.Data.Protection;

/// <summary>Gives every property that says so its converter. Table and column stand before: this comes last.</summary>
internal static class FieldProtection
{
    public const string Encrypted = "Hearth:Encrypted";
    public const string Blind = "Hearth:BlindIndex";

    /// <summary>For properties that are not ours to put an attribute on.</summary>
    public static PropertyBuilder<T> IsEncrypted<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Encrypted, true);

    /// <param name="model">The model, whole but for this.</param>
    /// <param name="keys">Null where only the form of the tables is wanted, as for migrations.</param>
    public static void Apply(ModelBuilder model, FieldKeys? keys)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            var table = property.DeclaringType.GetTableName()!;
            var column = property.GetColumnName();
            if (Has<EncryptedAttribute>(property) || property.FindAnnotation(Encrypted) is not null)
            {
                property.SetAnnotation(Encrypted, true);
                // The ciphertext is longer than the text may be.
                property.SetMaxLength(null);
                if (keys is not null)
                    property.SetValueConverter(Converter(new FieldText(keys, table, column)));
            }
            else if (Has<BlindIndexAttribute>(property))
            {
                property.SetAnnotation(Blind, true);
                if (keys is not null)
                    property.SetValueConverter(Converter(keys, $"{table}\n{column}"));
            }
        }
    }

    private static bool Has<T>(IMutableProperty property)
        where T : Attribute => property.PropertyInfo?.GetCustomAttribute<T>() is not null;

    private static ValueConverter<string, string> Converter(FieldText field) =>
        new(text => field.Encrypt(text), stored => field.Decrypt(stored));

    private static ValueConverter<string, string> Converter(FieldKeys keys, string place) =>
        new(text => keys.Index.Of(text, place), stored => stored);
}
