using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Cases.Notes;

namespace Hearth.App.Pages.Cases.Notes;

/// <summary>Notes as people read them.</summary>
public static class NoteWords
{
    public static string Of(NoteKind kind) =>
        kind switch
        {
            NoteKind.Visit => "Visit",
            NoteKind.Call => "Call",
            NoteKind.Discussion => "Discussion with other workers",
            NoteKind.Observation => "Something seen or heard",
            NoteKind.Correspondence => "Letter or e-mail",
            _ => "Something else",
        };

    public static string Of(NoteReaders readers) =>
        readers switch
        {
            NoteReaders.Team => "Everybody who works with the family",
            NoteReaders.Named => "Only those I choose",
            _ => "Only I and managers",
        };

    public static string ReadBy(NoteRead note) =>
        note.Note.Readers switch
        {
            NoteReaders.Team => "everybody who works with the family",
            NoteReaders.Named => $"{string.Join("; ", note.Named)}; the author and managers",
            _ => "the author and managers",
        };

    public static IReadOnlyList<Choice> Kinds =>
        [.. Enum.GetValues<NoteKind>().Select(k => new Choice(Kebab.Of(k), Of(k)))];

    public static IReadOnlyList<Choice> Readers =>
        [
            .. Enum.GetValues<NoteReaders>()
                .Select(r => new Choice(Kebab.Of(r), Of(r))
                {
                    Hint = r == NoteReaders.Named ? "You and managers can read it too" : null,
                }),
        ];
}
