using System.Globalization;

namespace Hearth.App.Synthetic.Households;

/// <summary>
/// Identifiers that no real person has: NHS numbers beginning 999, National Insurance numbers beginning QQ, pupil numbers
/// of authority 000. Each is given once, in a scattered order, so that neighbours' numbers are unlike.
/// </summary>
internal sealed class Numbers
{
    private long nhs;
    private long upn;
    private long nino;

    /// <summary>Null when the test range (some 900,000) is used up, as it is near the end of a council of a million.</summary>
    public string? Nhs()
    {
        while (nhs < 1_000_000)
        {
            var digits = "999" + Digits(nhs++ * 387_411L % 1_000_000, 6);
            var sum = 0;
            for (var i = 0; i < 9; i++)
                sum += (digits[i] - '0') * (10 - i);
            var check = (11 - (sum % 11)) % 11;
            if (check != 10)
                return digits + Digits(check, 1);
        }
        return null;
    }

    public string Upn()
    {
        var body = "000" + Digits(upn++ * 387_420_489L % 1_000_000_000, 9);
        return Linkage.Standardise.Upn.CheckLetter(body) + body;
    }

    public string? Nino(Rng rng) =>
        nino >= 1_000_000
            ? null
            : "QQ" + Digits(nino++ * 612_347L % 1_000_000, 6) + "ABCD"[rng.Below(4)];

    internal static string Digits(long number, int width) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
