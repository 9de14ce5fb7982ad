using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases.Messages;

/// <summary>
/// Reads the latest <c>rulebook/messages/messages-*.yaml</c>, strictly. A text that would show something of a person to
/// whoever looks over their shoulder is an error.
/// </summary>
public static class MessageRulesReader
{
    /// <summary>As much of an e-mail as a list of them, or a locked telephone, shows beside the subject.</summary>
    public const int Preview = 140;

    /// <summary>Six parts, the most that GOV.UK Notify sends as one text message, less what fields may take.</summary>
    public const int LongestSms = 800;

    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static MessageRules Read(params IReadOnlyList<string> folders) =>
        RuleFolders.Latest(folders, "messages", "messages-*.yaml", Rules);

    private static MessageRules Rules(RuleMap root)
    {
        var hours = root.Map("hours");
        var (from, until) = (Time(hours, "from"), Time(hours, "until"));
        hours.NothingElse();
        if (until <= from)
            throw hours.Wrong("'until' is not after 'from'", "until");
        var fields = RuleFolders.ById(
            root,
            "fields",
            map => new MessageField(map.Text("id"), map.Text("name"), map.Choice<FieldKind>("kind"))
        );
        return new(
            root.Text("version"),
            from,
            until,
            RuleFolders.ById(root, "templates", map => Template(map, fields))
        );
    }

    private static MessageTemplate Template(
        RuleMap map,
        IReadOnlyDictionary<string, MessageField> known
    )
    {
        var subject = map.Text("subject");
        if (
            subject.Contains("((", StringComparison.Ordinal)
            || subject.Contains("))", StringComparison.Ordinal)
        )
            throw map.Wrong("a subject is the same for everybody: it has no fields", "subject");
        Dictionary<MessageChannel, string> texts = [];
        List<MessageField> used = [];
        foreach (var channel in Enum.GetValues<MessageChannel>())
        {
            var key = Words.Of(channel);
            if (map.OptionalText(key) is not { } text)
                continue;
            foreach (var name in MessageTemplate.Named(text))
            {
                if (!known.TryGetValue(name, out var field))
                    throw map.Wrong($"'{name}' is none of {string.Join(", ", known.Keys)}", key);
                if (!used.Contains(field))
                    used.Add(field);
            }
            if (Wrong(channel, text, known) is { } wrong)
                throw map.Wrong(wrong, key);
            texts[channel] = text;
        }
        if (texts.Count == 0)
            throw map.Wrong($"it goes by none of {Words.All<MessageChannel>()}");
        var useless = map.OptionalText("useless-after");
        if (useless is not null && used.All(f => f.Id != useless || f.Kind != FieldKind.Day))
            throw map.Wrong(
                "'useless-after' is a field of a day that its texts use",
                "useless-after"
            );
        return new(map.Text("id"), map.Text("name"), subject, texts, used, useless)
        {
            ByItself = map.Flag("by-itself"),
        };
    }

    private static string? Wrong(
        MessageChannel channel,
        string text,
        IReadOnlyDictionary<string, MessageField> known
    )
    {
        // A text message is shown whole on a locked telephone; of an e-mail its beginning.
        var seen = channel switch
        {
            MessageChannel.Sms => text,
            MessageChannel.Email => Beginning(text),
            _ => "",
        };
        if (MessageTemplate.Named(seen).FirstOrDefault(n => known[n].IsPersonal) is { } personal)
            return $"'{personal}' may say something of a person, and stands where others see it";
        return channel == MessageChannel.Sms && text.Length > LongestSms
            ? $"a text message has at most {LongestSms} letters"
            : null;
    }

    /// <summary>Not cut within a field.</summary>
    private static string Beginning(string text)
    {
        if (text.Length <= Preview)
            return text;
        var end = text.IndexOf("))", Preview, StringComparison.Ordinal);
        var next = text.IndexOf("((", Preview, StringComparison.Ordinal);
        return end >= 0 && (next < 0 || end < next) ? text[..(end + 2)] : text[..Preview];
    }

    private static TimeOnly Time(RuleMap map, string key) =>
        MessageField.TimeOf(map.Text(key))
        ?? throw map.Wrong($"'{key}' is a time such as 08:00", key);
}
