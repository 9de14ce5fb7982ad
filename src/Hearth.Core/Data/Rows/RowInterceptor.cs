using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hearth.Core.Data.Rows;

/// <summary>Tells each connection that opens whose rows it may see. The pool forgets it when the connection is handed back.</summary>
internal sealed class RowInterceptor : DbConnectionInterceptor
{
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) =>
        Of(eventData) is { } rows
            ? rows.ApplyAsync(connection, cancellationToken)
            : Task.CompletedTask;

    public override void ConnectionOpened(
        DbConnection connection,
        ConnectionEndEventData eventData
    ) => Of(eventData)?.Apply(connection);

    private static RowReach? Of(ConnectionEndEventData opened) =>
        opened.Context is AppDb { Rows: var rows } && rows != RowReach.Program ? rows : null;
}
