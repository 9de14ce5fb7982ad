using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

/// <summary>The report of one run: one page that needs no script, no network and nothing beside it.</summary>
internal static class Report
{
    public static string Of(LinkResult result)
    {
        var html = new Html();
        html.Raw(
            "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        );
        html.Raw(
            $"<title>Linkage report: {E(Names(result))}</title><style>{Style}</style></head><body>"
        );
        html.Raw(
            "<a class=\"skip\" href=\"#main\">Skip to the report</a><header><p>Hearth</p><h1>Linkage report</h1>"
        );
        html.Raw($"<p>{E(Names(result))}</p></header><main id=\"main\">");
        SummarySection.Write(html, result);
        AccuracySection.Write(html, result);
        ColumnsSection.Write(html, result);
        WeightsSection.Write(html, result);
        BlockingSection.Write(html, result);
        ScoresSection.Write(html, result);
        ExamplesSection.Write(html, result);
        ClustersSection.Write(html, result);
        LimitsSection.Write(html, result);
        return html.Raw("</main></body></html>").ToString();
    }

    private static string Names(LinkResult result) =>
        string.Join(" and ", result.Tables.Select(t => t.Name));

    private const string Style = """
        *{box-sizing:border-box}body{font:1rem/1.5 system-ui,Arial,sans-serif;color:#0b0c0c;background:#fff;margin:0}
        header,main{max-width:60rem;margin:0 auto;padding:1rem}header{border-bottom:4px solid #1d4f73}header p{margin:.2rem 0}
        h1{font-size:1.9rem;margin:.2rem 0}h2{font-size:1.4rem;margin:2.2rem 0 .5rem;border-top:1px solid #b1b4b6;padding-top:1rem}h3{font-size:1.1rem;margin:1.4rem 0 .3rem}
        p{max-width:44rem}.skip{position:absolute;left:-999rem}.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.4rem}
        .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.8rem;padding:0;margin:1rem 0}
        .facts div{border:1px solid #b1b4b6;padding:.6rem .8rem}.facts dt{color:#505a5f}.facts dd{margin:0;font-size:1.4rem;font-weight:700}
        .scroll{overflow-x:auto;margin:.8rem 0}.scroll:focus{outline:3px solid #1d4f73;outline-offset:2px}
        table{border-collapse:collapse;min-width:100%}caption{text-align:left;font-weight:700;padding:.3rem 0}
        th,td{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #b1b4b6;vertical-align:top;font-weight:400}thead th{font-weight:700}.n{text-align:right;font-variant-numeric:tabular-nums}
        details{margin:.6rem 0}summary{cursor:pointer;color:#1d4f73;text-decoration:underline;padding:.3rem 0}summary:focus{outline:3px solid #1d4f73}
        svg{display:block;width:100%;min-width:38rem;height:auto}svg text{font-size:14px;fill:#0b0c0c}.for{fill:#1d6f42}.against{fill:#b5341f}.sum{fill:#1d4f73}.axis,.mark{stroke:#0b0c0c}.mark{stroke-dasharray:5 4}.grid{stroke:#dcdfe1}.line{fill:none;stroke:#1d4f73;stroke-width:2.5}
        figure{margin:.8rem 0}@media print{.skip{display:none}svg{min-width:0}}
        """;
}
