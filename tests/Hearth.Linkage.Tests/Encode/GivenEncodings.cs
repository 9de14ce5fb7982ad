using Hearth.Linkage.Encode;

namespace Hearth.Linkage.Tests.Encode;

/// <summary>Keys and short ways to encode.</summary>
internal static class GivenEncodings
{
    public static EncodingKey Key(byte first = 1) =>
        new([.. Enumerable.Range(0, 32).Select(i => (byte)(first + i))]);

    /// <summary>No noise: for laws that hold exactly.</summary>
    public static EncodingSettings Quiet { get; } = new() { Noise = 0 };

    public static RecordEncoder Encoder(EncodingSettings? settings = null, byte key = 1) =>
        new(Key(key), settings ?? Quiet);

    public static ulong[] Surname(this RecordEncoder encoder, string name, string id = "1") =>
        encoder.Encode(id, f => f.Name == "surname" ? name : null)!;

    public static ulong[] Person(
        this RecordEncoder encoder,
        string id,
        string forename,
        string surname,
        string born,
        string postcode
    ) =>
        encoder.Encode(
            id,
            f =>
                f.Name switch
                {
                    "forename" => forename,
                    "surname" => surname,
                    "birth-date" => born,
                    "postcode" => postcode,
                    _ => null,
                }
        )!;

    public static double Dice(ulong[] one, ulong[] other) =>
        new EncodedRecords([one]).Dice(0, new EncodedRecords([other]), 0);
}
