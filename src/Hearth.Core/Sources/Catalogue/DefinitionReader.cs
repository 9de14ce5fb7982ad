using Hearth.Rules.Sharing;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>Reads one source's file, strictly: an unknown key or a column that is not there stops start-up with file and line.</summary>
internal static class DefinitionReader
{
    public static SourceDefinition Read(string file, TextReader text)
    {
        var map = YamlMap.Root(file, text);
        var columns = Columns.Read(map.Map("columns"));
        var groups = Groups(map.OptionalMap("groups"));
        var facts = new FactTemplates(columns, groups);
        var gateway = map.Map("gateway");
        var due = map.Map("due");
        var definition = new SourceDefinition
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Agency = map.Choice<AgencyKind>("agency"),
            Sender = map.OptionalText("sender") ?? SenderOf(map.Choice<AgencyKind>("agency")),
            Category = map.Choice<DataCategory>("category"),
            Gateway = gateway.Text("authority"),
            Doubt = gateway.OptionalText("doubt"),
            Frequency = due.Choice<Frequency>("every"),
            DueAfterDays = due.OptionalNumber("days-after") ?? 0,
            Picture = map.Choice<Picture>("picture"),
            Coverage = Coverage(map.Map("coverage"), columns),
            Format = map.Choice<FileFormat>("format"),
            Delimiter = Delimiter(map),
            Encoding = Encoding(map),
            Rows = map.OptionalText("rows"),
            ExtractDate = map.OptionalText("extract-date"),
            AuthorityCode = map.OptionalText("authority-code"),
            Columns = columns,
            Groups = groups,
            Key = Columns.FindAll(map, "key", columns),
            OtherKey = Columns.FindAll(map, "other-key", columns),
            Outside = map.OptionalMap("outside") is { } outside ? ReadOutside(facts, outside) : [],
            Relationship = map.OptionalText("relationship"),
            Also = Also(map.OptionalMap("also"), columns),
            Facts = [.. map.Maps("facts").Select(facts.Read)],
            Checks = [.. map.Maps("checks").Select(facts.Check)],
        };
        gateway.NothingElse();
        due.NothingElse();
        map.NothingElse();
        if (definition.Key.Count == 0)
            throw map.Wrong("'key' names no column");
        if (definition.Format == FileFormat.Xml && definition.Rows is null)
            throw map.Wrong("'rows' must name the element that is a row");
        if (!definition.Facts.Any() && definition.Frequency != Frequency.AsItHappens)
            throw map.Wrong("'facts' is missing: a source that states nothing need not be sent");
        return definition;
    }

    /// <summary>Until a council names its agencies, each kind counts as one; its own departments are the council.</summary>
    private static string SenderOf(AgencyKind kind) =>
        kind == AgencyKind.CouncilDepartment ? "council" : Kebab.Of(kind);

    private static IReadOnlyList<Condition> ReadOutside(FactTemplates facts, YamlMap outside)
    {
        var conditions = facts.Conditions(outside, null);
        outside.NothingElse();
        return conditions;
    }

    private static IReadOnlyList<Group> Groups(YamlMap? groups) =>
        groups is null
            ? []
            :
            [
                .. groups.Keys.Select(name =>
                {
                    var map = groups.Map(name);
                    var group = new Group(name, map.Text("path"), Columns.Read(map.Map("columns")));
                    map.NothingElse();
                    return group;
                }),
            ];

    private static CoverageRule Coverage(YamlMap map, IReadOnlyList<Column> columns)
    {
        var rule = new CoverageRule(
            map.OptionalNumber("months"),
            Columns.FindOptional(map, "start", columns),
            Columns.FindOptional(map, "end", columns),
            Columns.FindOptional(map, "area", columns)
        );
        map.NothingElse();
        return rule is { Months: null, Start: null }
            ? throw map.Wrong("'coverage' says neither months nor the columns that hold it")
            : rule;
    }

    private static SecondSubject? Also(YamlMap? map, IReadOnlyList<Column> columns)
    {
        if (map is null)
            return null;
        var also = new SecondSubject(
            map.Text("relationship"),
            Columns.FindAll(map, "when-given", columns),
            Columns.FindAll(map, "household", columns),
            map.Flag("same-address")
        );
        map.NothingElse();
        return also;
    }

    private static char? Delimiter(YamlMap map) =>
        map.OptionalText("delimiter") switch
        {
            null => null,
            "tab" => '\t',
            { Length: 1 } one => one[0],
            _ => throw map.Wrong("'delimiter' is one character, or tab", "delimiter"),
        };

    private static string Encoding(YamlMap map) =>
        map.OptionalText("encoding") switch
        {
            null or "utf-8" => "utf-8",
            "windows-1252" => "windows-1252",
            _ => throw map.Wrong("'encoding' is utf-8 or windows-1252", "encoding"),
        };
}
