namespace Hearth.App.Linking.Reporting;

internal static class Report
{
    public static string Of(LinkResult result) => $"<!doctype html>{result.Threshold}";
}
