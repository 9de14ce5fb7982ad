using System.Globalization;

namespace Hearth.Bench.Matching;

internal static class Arguments
{
    public static int Number(string[] args, string name, int usual) =>
        Array.IndexOf(args, name) is >= 0 and var at
            ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
            : usual;
}
