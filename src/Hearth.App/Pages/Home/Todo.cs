namespace Hearth.App.Pages.Home;

/// <summary>One thing that needs doing, or is worth knowing, and where to do it.</summary>
public sealed record Todo(string Text, string Href, string? State = null, string Colour = "");
