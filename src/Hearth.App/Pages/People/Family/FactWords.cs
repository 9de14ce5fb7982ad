using System.Globalization;
using Hearth.App.Web;
using Hearth.Rules.Facts;

namespace Hearth.App.Pages.People.Family;

/// <summary>A fact as a person says it. A code whose meaning is not known here is shown as the source sent it.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["JSA"] = "Jobseeker's Allowance",
        ["IS"] = "Income Support",
        ["ESA"] = "Employment and Support Allowance",
        ["IB"] = "Incapacity Benefit",
        ["CA"] = "Carer's Allowance",
        ["UC-searching"] = "Universal Credit, searching for work",
        ["UC-preparing"] = "Universal Credit, preparing for work",
        ["UC-planning"] = "Universal Credit, planning for work",
        ["UC-none"] = "Universal Credit, no work requirements",
        ["UC-working"] = "Universal Credit, working enough",
        ["SEMH"] = "social, emotional and mental health",
        ["SUSP"] = "from school",
        ["LNCH"] = "at lunchtime",
        ["N"] = "no support recorded",
        ["K"] = "SEN support",
        ["E"] = "education, health and care plan",
    };

    public static string What(Fact fact) =>
        fact.Kind switch
        {
            FactKind.Attendance => Attendance(fact),
            FactKind.RentArrears => $"Rent arrears of {Money(fact.Amount)}{Weekly(fact)}",
            FactKind.Debt => $"Debt of {Money(fact.Amount)}",
            FactKind.Suspension =>
                $"Suspended{With(fact.Code)}{(fact.Amount is { } a ? $", {Words.Count(a, "half-day", "half-days")}" : "")}",
            FactKind.Benefit => Code(fact.Code) ?? "An out-of-work benefit",
            FactKind.Nomination => "Nominated by a professional",
            FactKind.Activity => $"Education, work or training, status {fact.Code ?? "not given"}",
            FactKind.DomesticIncident =>
                $"Domestic abuse incident{(fact.Code is { } r ? $", recorded as {r.Replace('-', ' ')}" : "")}",
            FactKind.Section47 => "Child protection enquiry (section 47)",
            FactKind.ChildInNeed => $"Child in need (section 17){With(fact.Code)}",
            FactKind.SendNeed =>
                $"Special educational need{With(fact.Code)}{(Code(fact.Status) is { } s ? $", {s}" : "")}",
            FactKind.AsbIncident => $"Anti-social behaviour incident{With(fact.Code)}",
            FactKind.AsbIntervention => $"Anti-social behaviour intervention{With(fact.Code)}",
            _ =>
                $"{Words.Capital(fact.Kind)}{With(fact.Code)}{(fact.Status is { } s ? $", {s.Replace('-', ' ')}" : "")}",
        };

    public static string When(Fact fact)
    {
        if (fact.Start is not { } start)
            return fact.End is { } end ? $"Until {Words.Day(end)}" : "Date not given";
        if (fact.End is { } to)
            return to == start ? Words.Day(start) : $"{Words.Day(start)} to {Words.Day(to)}";
        return fact.Kind.IsSpell() ? $"From {Words.Day(start)}, continuing" : Words.Day(start);
    }

    private static string Attendance(Fact fact)
    {
        if (fact.Amount is not { } missed || fact.OutOf is not { } possible)
            return "School attendance";
        var unauthorised = fact.Extra is { } u ? $", {Words.Number(u)} of them unauthorised" : "";
        var share = possible > 0 ? $" ({Words.Share((double)missed / possible)})" : "";
        return $"Missed {Words.Number(missed)} of {Words.Number(possible)} half-days{share}{unauthorised}";
    }

    private static string Weekly(Fact fact) =>
        fact.OutOf is { } rent ? $", weekly rent {Money(rent)}" : "";

    private static string Money(long? pence) =>
        pence is { } p
            ? (p / 100m).ToString("£#,0.00", CultureInfo.GetCultureInfo("en-GB"))
            : "an amount not given";

    private static string With(string? code) => Code(code) is { } said ? $", {said}" : "";

    private static string? Code(string? code) =>
        string.IsNullOrEmpty(code) ? null
        : Codes.TryGetValue(code, out var said) ? said
        : code.Replace('-', ' ');
}
