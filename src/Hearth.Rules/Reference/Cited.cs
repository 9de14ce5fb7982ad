using Hearth.Rules.Loading;

namespace Hearth.Rules.Reference;

/// <summary>Every reference file says where its values come from.</summary>
internal static class Cited
{
    public static void Check(RuleMap map)
    {
        map.Text("authority");
        map.OptionalText("doubt");
    }
}
