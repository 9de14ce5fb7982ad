using Hearth.Rules.Facts;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Tests.Cases;

/// <summary>A fact as a case writes it; a term's attendance has the short form sessions-missed, sessions-possible, term.</summary>
internal static class CaseFact
{
    public static Fact Read(RuleMap map)
    {
        if (map.Has("term"))
            return new Fact(
                FactKind.Attendance,
                null,
                Amount: map.OptionalNumber("sessions-missed"),
                OutOf: map.OptionalNumber("sessions-possible"),
                Code: map.Text("term"),
                Extra: map.OptionalNumber("unauthorised")
            );
        return new Fact(
            map.Choice<FactKind>("kind"),
            map.OptionalDate("start"),
            map.OptionalDate("end"),
            map.OptionalNumber("amount"),
            map.OptionalNumber("out-of"),
            map.OptionalText("code"),
            map.OptionalText("status"),
            map.OptionalText("note")
        );
    }
}
