using System.Text.RegularExpressions;

namespace Hearth.Rules.Cases.Messages;

/// <summary>What a message says, by each channel it can go by.</summary>
/// <param name="Id">As operations name it.</param>
/// <param name="Name">As workers read it.</param>
/// <param name="Subject">Of an e-mail: the same for everybody.</param>
/// <param name="Texts">By channel, with fields between double brackets.</param>
/// <param name="Fields">Those that its texts use.</param>
/// <param name="UselessAfter">A field of a day: once that day, or its time if the message has one, is over, it is not sent.</param>
public sealed partial record MessageTemplate(
    string Id,
    string Name,
    string Subject,
    IReadOnlyDictionary<MessageChannel, string> Texts,
    IReadOnlyList<MessageField> Fields,
    string? UselessAfter
)
{
    /// <summary>Hearth writes it when something happens; nobody chooses it for a family.</summary>
    public bool ByItself { get; init; }

    /// <summary>The text of a channel with its fields filled; a subject has none.</summary>
    public string Fill(MessageChannel channel, IReadOnlyDictionary<string, string> said) =>
        Place().Replace(Texts[channel], found => said[found.Groups[1].Value]);

    /// <summary>The fields that its text of a channel has.</summary>
    public IReadOnlyList<MessageField> FieldsOf(MessageChannel channel) =>
        Texts.TryGetValue(channel, out var text)
            ? [.. Fields.Where(f => Named(text).Contains(f.Id))]
            : [];

    /// <summary>Each field of a channel as the message says it.</summary>
    public IReadOnlyDictionary<string, string> Say(
        MessageChannel channel,
        IReadOnlyDictionary<string, string> values
    ) =>
        FieldsOf(channel).ToDictionary(f => f.Id, f => f.Say(values[f.Id]), StringComparer.Ordinal);

    /// <summary>Why it cannot be sent with these values; null when it can.</summary>
    public string? WhyNot(MessageChannel channel, IReadOnlyDictionary<string, string> values) =>
        !Texts.ContainsKey(channel)
            ? $"“{Name}” has no text to go by {Words.Spoken(channel)}."
            : FieldsOf(channel)
                .Select(f => f.WhyNot(values.GetValueOrDefault(f.Id, "")))
                .FirstOrDefault(w => w is not null);

    /// <summary>The fields a text names.</summary>
    internal static IEnumerable<string> Named(string text) =>
        Place().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\(\(([a-z0-9-]+)\)\)")]
    private static partial Regex Place();
}
