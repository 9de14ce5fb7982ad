namespace Hearth.App.Web.SignIn;

/// <summary>A form that asks the browser for a passkey.</summary>
/// <param name="Kind"><c>add</c> or <c>show</c>.</param>
/// <param name="Options">What the browser needs, as JSON.</param>
/// <param name="Button">What its button says.</param>
/// <param name="Named">Whether it is given a name.</param>
/// <param name="Next">Where it leads on to.</param>
public sealed record PasskeyAsked(
    string Kind,
    string Options,
    string Button,
    bool Named = false,
    string? Next = null
);
