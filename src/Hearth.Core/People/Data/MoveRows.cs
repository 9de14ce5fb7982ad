using Hearth.Core.Data;
using Hearth.Core.People.Following;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Data;

/// <summary>
/// Moves the rows of one column, within the caller's transaction: on to whom somebody was merged into, or back to somebody who
/// stands again. It goes by what people and families are now, not by what a run has just done, so that a row written while a run
/// was going on is moved by the next. A row that would stand twice stays where it is.
/// </summary>
internal sealed class MoveRows(AppDb db, FollowingColumn column)
{
    private readonly string now = column.Of == IdOf.Person ? "people_person" : "people_family";
    private readonly string at = $"""t."{column.Name}" """;

    /// <summary>How many rows went on by one merge.</summary>
    public async Task<int> OnAsync(long step, CancellationToken cancel)
    {
        var moves = $"""
            p.merged_into IS NOT NULL AND {Id("p.id")} = {at}
            {NotTwice(
                "p.merged_into",
                $"EXISTS (SELECT 1 FROM {now} q WHERE q.merged_into = p.merged_into AND {Id("q.id")} = o.\"{column.Name}\")"
            )}
            """;
        await RunAsync(
            $"""
            INSERT INTO people_moved (place, row_key, from_id, to_id, step)
            SELECT '{column.Place}', {RowKey}, p.id, p.merged_into, {step} FROM "{column.Table}" t JOIN {now} p ON {moves}
            WHERE NOT EXISTS (SELECT 1 FROM people_moved m
                WHERE m.place = '{column.Place}' AND m.row_key = {RowKey} AND m.from_id = p.id)
            """,
            cancel
        );
        // What had gone there before goes on with it.
        await RunAsync(
            $"""
            UPDATE people_moved AS m SET to_id = (SELECT p.merged_into FROM {now} p WHERE p.id = m.to_id)
            WHERE m.place = '{column.Place}' AND EXISTS (SELECT 1 FROM {now} p WHERE p.id = m.to_id AND p.merged_into IS NOT NULL)
            """,
            cancel
        );
        return await RunAsync(
            $"""
            UPDATE "{column.Table}" AS t SET "{column.Name}" =
                (SELECT {Id("p.merged_into")} FROM {now} p WHERE {Id("p.id")} = {at})
            WHERE EXISTS (SELECT 1 FROM {now} p WHERE {moves})
            """,
            cancel
        );
    }

    /// <summary>How many rows went back to whoever stands again; to the first they were of, if more than one does.</summary>
    public async Task<int> BackAsync(CancellationToken cancel)
    {
        var standsAgain = $"m.from_id IN (SELECT p.id FROM {now} p WHERE p.merged_into IS NULL)";
        var mine = $"""
            m.place = '{column.Place}' AND m.row_key = {RowKey} AND {Id(
                "m.to_id"
            )} = {at} AND {standsAgain}
            {NotTwice("m.from_id", "1 = 0")}
            """;
        var moved = await RunAsync(
            $"""
            UPDATE "{column.Table}" AS t SET "{column.Name}" =
                (SELECT {Id(
                "m.from_id"
            )} FROM people_moved m WHERE {mine} ORDER BY m.step, m.from_id LIMIT 1)
            WHERE EXISTS (SELECT 1 FROM people_moved m WHERE {mine})
            """,
            cancel
        );
        // The way a row had come before is kept; the way it went on after is not its way any more.
        var same =
            $"m.place = x.place AND m.row_key = x.row_key AND m.to_id = x.to_id AND {standsAgain}";
        await RunAsync(
            $"""
            DELETE FROM people_moved AS x WHERE x.place = '{column.Place}'
            AND EXISTS (SELECT 1 FROM people_moved m WHERE {same} AND m.step < x.step)
            """,
            cancel
        );
        await RunAsync(
            $"""
            UPDATE people_moved AS x SET to_id = (SELECT m.from_id FROM people_moved m WHERE {same} AND m.step > x.step LIMIT 1)
            WHERE x.place = '{column.Place}' AND EXISTS (SELECT 1 FROM people_moved m WHERE {same} AND m.step > x.step)
            """,
            cancel
        );
        await RunAsync(
            $"DELETE FROM people_moved AS m WHERE m.place = '{column.Place}' AND {standsAgain}",
            cancel
        );
        return moved;
    }

    /// <summary>A person's id is written as text in a few places, in small letters.</summary>
    private string Id(string id) => column.IsText ? $"lower(CAST({id} AS text))" : id;

    private string RowKey =>
        column.RestOfKey.Count == 0
            ? "''"
            : string.Join(" || '|' || ", column.RestOfKey.Select(c => $"CAST(t.\"{c}\" AS text)"));

    /// <summary>No row of the same kind is there already, and none comes along with it before this one.</summary>
    private string NotTwice(string target, string comesToo) =>
        string.Concat(
            column.Unique.Select(others =>
                $"""

                    AND NOT EXISTS (SELECT 1 FROM "{column.Table}" o WHERE (o."{column.Name}" = {Id(
                        target
                    )}
                        OR o."{column.Name}" < {at} AND {comesToo})
                        {string.Concat(others.Select(c => $" AND o.\"{c}\" = t.\"{c}\""))})
                    """
            )
        );

#pragma warning disable EF1002 // Every word of it is of the model; the run's number is one.
    private Task<int> RunAsync(string sql, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(sql, cancel);
#pragma warning restore EF1002
}
