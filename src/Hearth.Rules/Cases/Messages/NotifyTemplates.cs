using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases.Messages;

/// <summary>
/// Which template of the council's own GOV.UK Notify service stands for each message: <c>rulebook/messages/notify.yaml</c> in
/// its data folder. Without the file there are none.
/// </summary>
public sealed class NotifyTemplates
{
    private readonly Dictionary<(string Template, MessageChannel Channel), Guid> ids = [];

    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <param name="rules">What messages there are.</param>
    /// <exception cref="RuleFileException">The file names what is not known.</exception>
    public static NotifyTemplates Read(IReadOnlyList<string> folders, MessageRules rules)
    {
        var made = new NotifyTemplates();
        foreach (
            var file in folders
                .Select(f => Path.Combine(f, "messages", "notify.yaml"))
                .Where(File.Exists)
        )
        {
            using var text = File.OpenText(file);
            var root = RuleFile.Map(file, text);
            var all = root.Map("templates");
            foreach (var id in all.Keys)
            {
                if (!rules.Templates.TryGetValue(id, out var template))
                    throw all.Wrong($"there is no message '{id}'", id);
                made.Add(template, all.Map(id));
            }
            root.NothingElse();
        }
        return made;
    }

    /// <summary>Null when the council has none.</summary>
    public Guid? Find(string template, MessageChannel channel) =>
        ids.TryGetValue((template, channel), out var id) ? id : null;

    private void Add(MessageTemplate template, RuleMap map)
    {
        foreach (var channel in template.Texts.Keys)
        {
            var key = Words.Of(channel);
            if (map.OptionalText(key) is not { } text)
                continue;
            ids[(template.Id, channel)] = Guid.TryParseExact(text, "D", out var id)
                ? id
                : throw map.Wrong($"'{key}' is the template's id in GOV.UK Notify", key);
        }
        map.NothingElse();
    }
}
