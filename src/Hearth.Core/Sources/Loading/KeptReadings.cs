using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// A column's reading that keeps the last few values it read: names, dates and postcodes come again and again. Of fixed
/// size, so that memory stays flat.
/// </summary>
internal sealed class KeptReadings(Reading reading, bool synthetic)
{
    private const int Slots = 512;
    private readonly string?[] texts = new string?[Slots];
    private readonly Value[] values = new Value[Slots];

    public Value Read(string raw)
    {
        var slot = (int)((uint)string.GetHashCode(raw.AsSpan()) % Slots);
        if (texts[slot] == raw)
            return values[slot];
        var value = reading.Read(raw, synthetic);
        (texts[slot], values[slot]) = (raw, value);
        return value;
    }
}
