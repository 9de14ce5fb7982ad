using Hearth.Core.Data.Protection;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// The numbers people are known by and rows that were rejected, as the database holds them: encrypted. Bulk loading goes past
/// the model that does it elsewhere.
/// </summary>
internal sealed class StoredTexts(FieldKeys keys)
{
    private const string Identities = "sources_identity";
    private readonly FieldText nhs = new(keys, Identities, "nhs_number");
    private readonly FieldText upn = new(keys, Identities, "upn");
    private readonly FieldText nino = new(keys, Identities, "nino");
    private readonly FieldText row = new(keys, "sources_rejection", "row");

    public string? Nhs(Identity who) => Of(nhs, who.NhsNumber);

    public string? Upn(Identity who) => Of(upn, who.Upn);

    public string? Nino(Identity who) => Of(nino, who.Nino);

    public string Row(RowRejection why) => row.Encrypt(why.RowJson);

    private static string? Of(FieldText field, string? number) =>
        number is null ? null : field.Encrypt(number);
}
