namespace Hearth.Core.Sources.Readings;

/// <summary>Makes the reading that a column of the catalogue names.</summary>
internal static class ReadingOf
{
    public static Reading Kind(
        ReadingKind kind,
        EightDigits eight,
        IReadOnlyList<KeyValuePair<string, string>> codes
    ) =>
        kind switch
        {
            ReadingKind.Text => new TextReading(500),
            ReadingKind.Reference => new ReferenceReading(),
            ReadingKind.Name => new NameReading(),
            ReadingKind.FullName => new FullNameReading(),
            ReadingKind.Date => new DateReading(eight),
            ReadingKind.BirthDate => new BirthDateReading(eight),
            ReadingKind.Age => new AgeReading(),
            ReadingKind.Sex => new SexReading(),
            ReadingKind.Code => new CodeReading(codes),
            ReadingKind.CodeList => new CodeListReading(new CodeReading(codes)),
            ReadingKind.Number => new NumberReading(),
            ReadingKind.Money => new MoneyReading(),
            ReadingKind.Boolean => new BooleanReading(),
            ReadingKind.NhsNumber => new NhsNumberReading(),
            ReadingKind.Nino => new NinoReading(),
            ReadingKind.Upn => new UpnReading(),
            ReadingKind.Uprn => new UprnReading(),
            ReadingKind.Postcode => new PostcodeReading(),
            ReadingKind.Address => new AddressReading(),
            _ => new EthnicityReading(),
        };
}
