using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readers;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>What every row of one load is read against.</summary>
internal sealed record ParseSettings(DateOnly AsAt, bool Synthetic, Area Area);

/// <summary>Turns each row of a file into what is stored of it. One thread reads; another writes what comes out.</summary>
internal sealed class RowParser(
    SourceDefinition source,
    LayoutBinding binding,
    ParseSettings settings
)
{
    private static readonly JsonSerializerOptions AsSent = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly Problem NoKey = new(
        "is missing, so the record cannot be told from others",
        "Send the record's own reference in every row"
    );
    private static readonly Problem Nobody = new(
        "names nobody: there is no name and no valid identifier",
        "Send a name, an NHS number, a UPN or a National Insurance number"
    );

    private readonly RowValues values = new(source);
    private readonly ColumnValues columns = new(source, binding, settings.Synthetic);
    private readonly IdentityMaker identities = new(source);
    private readonly FactMaker facts = new(source.Facts);
    private readonly Checks checks = new(source);
    private readonly Hashes hashes = new();
    private readonly StringBuilder warnings = new();
    private Func<int, string>? keyText;

    public Tally Tally { get; } = new(source);

    public ParsedRow Parse(RowReader row)
    {
        Tally.Rows++;
        if (row.Element is { } element && Tally.OutsidePaths.Count < 200)
            ElementPaths.Collect(element, "", path => Tally.See(path));
        warnings.Clear();
        values.Clear();
        var parsed = new ParsedRow(row.RowNo);
        var rejected = columns.Read(row, values, Tally, Warn, Warn);
        // Asked first: what is outside is not kept as a rejected row either.
        if (source.Outside.Count > 0 && values.Holds(source.Outside, null))
            return Outside(parsed);
        parsed.Key = RecordKey.Of(source, keyText ??= values.KeyText);
        if (rejected is { } why)
            return Reject(parsed, row, why.Column, why.Problem);
        if (columns.Lacking(values) is { } lacking)
            return Reject(parsed, row, lacking.Column, lacking.Problem);
        if (parsed.Key.AsSpan().Trim('/').IsEmpty)
            return Reject(parsed, row, source.Columns[source.Key[0]].Name, NoKey);

        var who = identities.Subject(values, settings.AsAt, settings.Synthetic, Warn);
        if (!settings.Area.Holds(who.Postcode))
            return Outside(parsed);
        if (!IdentityMaker.NamesSomeone(who))
            return Reject(parsed, row, "Name", Nobody);
        Fill(parsed, who);
        return parsed;
    }

    private void Fill(ParsedRow parsed, Identity who)
    {
        parsed.Facts = facts.Make(values, FactSubject.Subject);
        (parsed.Start, parsed.End) = (facts.Start, facts.End);
        if (parsed.Start <= settings.AsAt && parsed.Start > (Tally.Latest ?? DateOnly.MinValue))
            Tally.Latest = parsed.Start;
        columns.EstimateBirth(values, who, parsed.Start ?? settings.AsAt);
        parsed.Other = identities.Other(
            values,
            who,
            parsed.Key,
            settings.AsAt,
            settings.Synthetic,
            Warn
        );
        checks.Run(values, Warn);
        who.Id = hashes.OfIdentity(source.Id, who);
        parsed.Identity = who;
        if (parsed.Other is { } other)
            other.Id = hashes.OfIdentity(source.Id, other);
        parsed.FactsJson = FactsText.Of(
            parsed.Facts,
            parsed.Other is null ? [] : facts.Make(values, FactSubject.Other)
        );
        parsed.ContentHash = hashes.OfContent(who.Id, parsed.Other?.Id, parsed.FactsJson);
        parsed.Warnings = warnings.Length == 0 ? null : warnings.ToString();
    }

    private void Warn(int column, Problem problem) => Warn(source.Columns[column].Name, problem);

    private void Warn(string column, Problem problem)
    {
        Tally.Count("warned", column, problem);
        if (warnings.Length > 0)
            warnings.Append("; ");
        warnings.Append(column).Append(' ').Append(problem.Reason);
    }

    private ParsedRow Outside(ParsedRow parsed)
    {
        Tally.Outside++;
        parsed.IsOutside = true;
        return parsed;
    }

    private ParsedRow Reject(ParsedRow parsed, RowReader row, string column, Problem problem)
    {
        // Whoever is outside the area stays out, the rows that could not be read as well.
        if (!settings.Area.Holds(identities.PostcodeOf(values, settings.Synthetic)))
            return Outside(parsed);
        Tally.Rejected++;
        Tally.Count("rejected", column, problem);
        var sent = source
            .Columns.Select((c, i) => (c.Name, Sent: columns.Raw(row, i)))
            // Where columns have slipped, nobody can say whose details stand where.
            .Where(p => p.Sent is { Length: > 0 } && column != ColumnValues.WholeRow)
            .ToDictionary(p => p.Name, p => p.Sent);
        parsed.Rejection = new RowRejection(
            column,
            problem.Reason,
            problem.Fix,
            JsonSerializer.Serialize(sent, AsSent)
        );
        return parsed;
    }
}
