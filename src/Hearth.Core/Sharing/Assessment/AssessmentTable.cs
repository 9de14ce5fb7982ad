using System.Globalization;

namespace Hearth.Core.Sharing.Assessment;

/// <summary>One of the tables, as text: for a spreadsheet or a document.</summary>
/// <param name="Id">Short: flows, columns.</param>
/// <param name="Title">As a heading says it.</param>
/// <param name="Headings">Of its columns.</param>
/// <param name="Rows">Of each row the value of each column.</param>
public sealed record AssessmentTable(
    string Id,
    string Title,
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    public static IReadOnlyList<string> Ids { get; } =
    ["flows", "columns", "recipients", "processors", "transfers"];

    public static IReadOnlyList<AssessmentTable> All(DataFlows of) =>
        [
            new(
                "flows",
                "How information flows",
                [
                    "Flow",
                    "What",
                    "From",
                    "Kind",
                    "Class",
                    "Purposes",
                    "Article 6",
                    "Article 9 or 10",
                    "Gateway",
                    "Recipients",
                    "Retention",
                    "Outside the United Kingdom",
                    "Does not flow today because",
                ],
                [
                    .. of.Flows.Select(f =>
                        (IReadOnlyList<string>)
                            [
                                f.Flow,
                                f.What,
                                Joined(f.From),
                                f.Category,
                                f.Class,
                                Joined(f.Purposes),
                                f.Article6,
                                f.Article9Or10 ?? "",
                                Joined(f.Gateways),
                                Joined(f.Recipients),
                                f.Retention,
                                f.Transfers,
                                f.WhyNot ?? "",
                            ]
                    ),
                ]
            ),
            new(
                "columns",
                "What of each return is stored",
                ["Source", "Column", "Read as", "Stored as", "Required"],
                [
                    .. of.Columns.Select(c =>
                        (IReadOnlyList<string>)
                            [c.Source, c.Name, c.Reads, c.Becomes, c.IsRequired ? "yes" : "no"]
                    ),
                ]
            ),
            new(
                "recipients",
                "Who may receive it",
                ["Recipient", "Kind of agency", "By", "Kinds of information", "Purposes"],
                [
                    .. of.Recipients.Select(r =>
                        (IReadOnlyList<string>)
                            [
                                r.Name,
                                r.Kind,
                                Joined(r.Flows),
                                Joined(r.Categories),
                                Joined(r.Purposes),
                            ]
                    ),
                ]
            ),
            new(
                "processors",
                "Who processes it for whom",
                [
                    "Controller",
                    "Processor",
                    "Service",
                    "Contract",
                    "From",
                    "Until",
                    "Held in",
                    "Terms",
                ],
                [
                    .. of.Processors.Select(p =>
                        (IReadOnlyList<string>)
                            [
                                p.For,
                                p.Name,
                                Kebab.Of(p.Service).Replace('-', ' '),
                                p.Contract,
                                Day(p.From),
                                p.Until is { } until ? Day(until) : "",
                                p.HeldIn,
                                p.Terms,
                            ]
                    ),
                ]
            ),
            new(
                "transfers",
                "What was sent outside the United Kingdom",
                ["Circumstance", "Safeguard", "How often"],
                [
                    .. of.Transfers.Select(t =>
                        (IReadOnlyList<string>)
                            [
                                Kebab.Of(t.Why).Replace('-', ' '),
                                t.Safeguard is { } by ? Kebab.Of(by).Replace('-', ' ') : "",
                                t.Count.ToString(CultureInfo.InvariantCulture),
                            ]
                    ),
                ]
            ),
        ];

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Joined(IReadOnlyList<string> of) => string.Join("; ", of);
}
