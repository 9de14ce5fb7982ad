using Hearth.App.Web;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;

namespace Hearth.App.Pages.Sharing.Notices;

/// <summary>Kinds and states of notices as people say them, and where each is read.</summary>
public static class NoticeWords
{
    public static string Kind(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.FullNotice => "Privacy notice",
            NoticeKind.Leaflet => "Leaflet for families",
            _ => "Version for children",
        };

    /// <summary>The word of the address: /privacy/leaflet.</summary>
    public static string Slug(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.FullNotice => "notice",
            NoticeKind.Leaflet => "leaflet",
            _ => "children",
        };

    public static NoticeKind? OfSlug(string? slug) =>
        Enum.GetValues<NoticeKind>()
            .Cast<NoticeKind?>()
            .FirstOrDefault(k => Slug(k!.Value) == slug);

    public static string Address(NoticeKind kind) =>
        kind == NoticeKind.FullNotice ? "/privacy" : $"/privacy/{Slug(kind)}";

    public static string Address(NoticeKind kind, int number) =>
        $"/privacy/{Slug(kind)}/{Words.Number(number)}";

    /// <summary>Leaflet for families, version 2.</summary>
    public static string Version(NoticeKind kind, int? number) =>
        $"{Kind(kind)}, version {Words.Number(number ?? 0)}";

    public static string State(NoticeRead read) =>
        read.State switch
        {
            NoticeState.Draft => "Draft",
            NoticeState.ToCome => $"From {Words.Day(read.Of.From)}",
            NoticeState.Current => "Current",
            _ => "Superseded",
        };

    public static string Colour(NoticeState state) =>
        state switch
        {
            NoticeState.Draft => "govuk-tag--yellow",
            NoticeState.ToCome => "govuk-tag--blue",
            NoticeState.Current => "govuk-tag--green",
            _ => "govuk-tag--grey",
        };
}
