namespace Hearth.App.Web;

/// <summary>Where the antiforgery token is found when a form is read as a stream and not into memory.</summary>
internal static class FormToken
{
    public const string Field = "__RequestVerificationToken";
    public const string Header = "RequestVerificationToken";
}
