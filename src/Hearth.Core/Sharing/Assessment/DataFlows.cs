using Hearth.Core.Partners;
using Hearth.Core.Sharing.Disclosures;

namespace Hearth.Core.Sharing.Assessment;

/// <param name="Flow">The way it moves.</param>
/// <param name="What">The source; for what is not a return, the kind of information.</param>
/// <param name="From">Whose information it is.</param>
/// <param name="Category">Kind of information.</param>
/// <param name="Class">How the law classes it.</param>
/// <param name="Purposes">For which of its purposes it may move today.</param>
/// <param name="Article6">Lawful basis.</param>
/// <param name="Article9Or10">What special and criminal information needs besides.</param>
/// <param name="Gateways">Legal gateways relied on; none where it is the receiver's own.</param>
/// <param name="Recipients">Who may receive it today.</param>
/// <param name="Retention">How long they keep it, as far as recorded.</param>
/// <param name="Transfers">Whether it is held outside the United Kingdom.</param>
/// <param name="WhyNot">Why it does not move today; null where it does.</param>
public sealed record DataFlow(
    string Flow,
    string What,
    IReadOnlyList<string> From,
    string Category,
    string Class,
    IReadOnlyList<string> Purposes,
    string Article6,
    string? Article9Or10,
    IReadOnlyList<string> Gateways,
    IReadOnlyList<string> Recipients,
    string Retention,
    string Transfers,
    string? WhyNot
);

/// <param name="Source">The source.</param>
/// <param name="Name">The column, as the partner's file has it.</param>
/// <param name="Reads">How it is read.</param>
/// <param name="Becomes">What of it is stored, in words.</param>
/// <param name="IsStored">Whether anything of it is.</param>
/// <param name="IsRequired">Whether a row without it is rejected.</param>
public sealed record StoredColumn(
    string Source,
    string Name,
    string Reads,
    string Becomes,
    bool IsStored,
    bool IsRequired
);

/// <param name="Name">The agency.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Flows">By which ways it may receive today.</param>
/// <param name="Categories">Kinds of information.</param>
/// <param name="Purposes">What for.</param>
public sealed record Recipient(
    string Name,
    string Kind,
    IReadOnlyList<string> Flows,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Purposes
);

/// <param name="For">The controller.</param>
/// <param name="Name">The processor.</param>
/// <param name="Service">What it does.</param>
/// <param name="Contract">The contract.</param>
/// <param name="From">The first day of it.</param>
/// <param name="Until">The last day, where it has one.</param>
/// <param name="HeldIn">Where the information is held.</param>
/// <param name="Terms">What the contract says.</param>
public sealed record ProcessorInUse(
    string For,
    string Name,
    ProcessorService Service,
    string Contract,
    DateOnly From,
    DateOnly? Until,
    string HeldIn,
    string Terms
);

/// <summary>Disclosures outside the United Kingdom that were recorded, in number.</summary>
public sealed record TransfersRecorded(
    TransferCircumstance Why,
    TransferSafeguard? Safeguard,
    int Count
);

/// <summary>The tables of a data protection impact assessment, as things stand today.</summary>
/// <param name="On">The day.</param>
/// <param name="Flows">Every flow: first what comes in, source by source, then by kind of information.</param>
/// <param name="Columns">Every column of every source, and what of it is stored.</param>
/// <param name="Recipients">Who may receive anything.</param>
/// <param name="Processors">Who processes for whom.</param>
/// <param name="Transfers">What was sent abroad.</param>
public sealed record DataFlows(
    DateOnly On,
    IReadOnlyList<DataFlow> Flows,
    IReadOnlyList<StoredColumn> Columns,
    IReadOnlyList<Recipient> Recipients,
    IReadOnlyList<ProcessorInUse> Processors,
    IReadOnlyList<TransfersRecorded> Transfers
);
