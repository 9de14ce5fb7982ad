using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data.Rows;

/// <summary>
/// The need to know once more, below the program: on PostgreSQL a connection sees families, their people and what is kept of
/// them as far as the settings of <see cref="RowReach"/> say, and without settings nothing. Forced, so that it holds for the
/// tables' owner too; a role that is a superuser or has BYPASSRLS is not held by it.
/// </summary>
/// <remarks>
/// Records of returns are not under it: PostgreSQL takes no COPY into a table with row security, and loading is by COPY. Seals
/// and emergencies are what the policies go by, and are not under it either.
/// </remarks>
internal static class RowSecurity
{
    private const string Reach = "(SELECT current_setting('hearth.reach', true))";

    /// <summary>What belongs to a case is seen as far as the case is.</summary>
    private const string Case = "case_id IN (SELECT c.id FROM cases_case c)";

    /// <summary>What belongs to a meeting is seen as far as the meeting is.</summary>
    private const string OfMeeting = "meeting_id IN (SELECT m.id FROM cases_meeting m)";

    private const string Functions = """
        CREATE OR REPLACE FUNCTION hearth_user() RETURNS uuid LANGUAGE sql STABLE AS
        $$ SELECT nullif(current_setting('hearth.user', true), '')::uuid $$;

        CREATE OR REPLACE FUNCTION hearth_at() RETURNS timestamptz LANGUAGE sql STABLE AS
        $$ SELECT nullif(current_setting('hearth.at', true), '')::timestamptz $$;

        -- These look at tables that are under the policies themselves: as the program, and back before they return.
        -- What was merged into a sealed family is sealed with it.
        CREATE OR REPLACE FUNCTION hearth_sealed_families() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS
        $$ DECLARE before text := coalesce(current_setting('hearth.reach', true), ''); BEGIN
            PERFORM set_config('hearth.reach', 'program', true);
            RETURN QUERY WITH RECURSIVE hidden (id) AS (
                SELECT s.family_id FROM access_family_seal s WHERE s.lifted_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM access_family_seal_name n WHERE n.seal_id = s.id AND n.user_id = hearth_user())
                UNION SELECT f.id FROM people_family f JOIN hidden h ON f.merged_into = h.id)
                SELECT hidden.id FROM hidden;
            PERFORM set_config('hearth.reach', before, true);
        END $$;

        CREATE OR REPLACE FUNCTION hearth_own_families() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS
        $$ DECLARE before text := coalesce(current_setting('hearth.reach', true), ''); BEGIN
            PERFORM set_config('hearth.reach', 'program', true);
            RETURN QUERY SELECT i.family_id FROM sharing_involvement i WHERE i.user_id = hearth_user()
                AND i."from" <= (hearth_at() AT TIME ZONE 'Europe/London')::date
                AND (i."to" IS NULL OR i."to" >= (hearth_at() AT TIME ZONE 'Europe/London')::date)
              UNION SELECT e.family_id FROM access_emergency e WHERE e.user_id = hearth_user()
                AND e."from" <= hearth_at() AND e.until > hearth_at();
            PERFORM set_config('hearth.reach', before, true);
        END $$;

        CREATE OR REPLACE FUNCTION hearth_own_meetings() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS
        $$ DECLARE before text := coalesce(current_setting('hearth.reach', true), ''); BEGIN
            PERFORM set_config('hearth.reach', 'program', true);
            RETURN QUERY SELECT a.meeting_id FROM cases_meeting_attendee a WHERE a.user_id = hearth_user();
            PERFORM set_config('hearth.reach', before, true);
        END $$;

        CREATE OR REPLACE FUNCTION hearth_sealed_people() RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS
        $$ DECLARE before text := coalesce(current_setting('hearth.reach', true), ''); BEGIN
            PERFORM set_config('hearth.reach', 'program', true);
            RETURN QUERY WITH RECURSIVE hidden (id) AS (
                SELECT m.person_id FROM people_member m WHERE m.family_id IN (SELECT hearth_sealed_families())
                UNION SELECT p.id FROM people_person p JOIN hidden h ON p.merged_into = h.id)
                SELECT hidden.id FROM hidden;
            PERFORM set_config('hearth.reach', before, true);
        END $$;
        """;

    /// <summary>Each table, with what a row of it must meet when it is not the program that asks.</summary>
    private static readonly (string Table, string MayKnow)[] Tables =
    [
        ("people_family", Family("id")),
        ("people_member", Family("family_id")),
        ("people_person", Person("id")),
        ("people_link", Person("person_id")),
        // Of matching, and read by nothing else.
        ("people_moved", "false"),
        ("eligibility_entry", Family("family_id")),
        ("eligibility_need", Family("family_id")),
        ("eligibility_nomination", Family("family_id")),
        ("sharing_disclosure", Family("family_id")),
        ("sharing_objection", Family("family_id")),
        ("sharing_involvement", $"user_id = (SELECT hearth_user()) OR ({Family("family_id")})"),
        ("sharing_told", Family("family_id")),
        // As far as the record that names them is seen.
        ("sharing_told_member", "told_id IN (SELECT t.id FROM sharing_told t)"),
        ("sharing_told_exception", Family("family_id")),
        (
            "sources_correction",
            // A data contact, who knows of no family, mends what their own agency sent.
            $"{Reach} = 'none' AND sender = (SELECT current_setting('hearth.agency', true)) OR ({Family("family_id")})"
        ),
        ("cases_case", Family("family_id")),
        ("cases_support_answer", Case),
        ("cases_consent", Family("family_id")),
        (
            "cases_contact",
            $"recorded_by = (SELECT hearth_user())::text OR {OrNobodys("family_id")}"
        ),
        ("cases_contact_person", "contact_id IN (SELECT c.id FROM cases_contact c)"),
        ("cases_contact_enquiry", "contact_id IN (SELECT c.id FROM cases_contact c)"),
        ("cases_social_care_step", OrNobodys("family_id")),
        // Of no family: to somebody who referred one.
        ("cases_message", $"family_id IS NULL OR ({Family("family_id")})"),
        ("cases_contact_preference", Person("person_id")),
        ("cases_contact_log", Case),
        ("cases_contact_log_person", "entry_id IN (SELECT l.id FROM cases_contact_log l)"),
        ("cases_assessment", Case),
        ("cases_assessment_answer", Case),
        ("cases_assessment_view", Case),
        ("cases_assessment_check", Case),
        ("cases_lead_worker", Case),
        ("cases_cover", Case),
        ("cases_plan", Case),
        ("cases_goal", Case),
        ("cases_plan_action", Case),
        ("cases_action_step", Case),
        ("cases_rating", Case),
        ("cases_plan_review", Case),
        ("cases_plan_agreement", Case),
        ("cases_nothing_needed", Case),
        ("cases_note", Case),
        ("cases_note_reader", OfNote("note_id")),
        ("cases_note_person", OfNote("note_id")),
        ("cases_note_wording", OfNote("note_id")),
        (
            "cases_transfer",
            $"family_id IS NOT NULL AND ({Family("family_id")}) OR contact_id IN (SELECT c.id FROM cases_contact c)"
        ),
        (
            "cases_attachment",
            $"{OfNote("note_id")} OR transfer_id IN (SELECT t.id FROM cases_transfer t)"
        ),
        ("cases_imported", Case),
        ("cases_attachment_part", "attachment_id IN (SELECT a.id FROM cases_attachment a)"),
        ("cases_supervision", Case),
        ("cases_supervision_action", Case),
        // Of somebody, wherever they are now; of a family, as far as that is seen.
        (
            "cases_marker",
            $"person_id IS NOT NULL AND ({Person("person_id")}) OR ({Family("family_id")})"
        ),
        ("cases_marker_name", "marker_id IN (SELECT m.id FROM cases_marker m)"),
        ("cases_significant_event", Family("family_id")),
        (
            "cases_significant_event_person",
            "event_id IN (SELECT e.id FROM cases_significant_event e)"
        ),
        // Who is asked into a team sees the invitation, and nothing of the family, until they accept.
        ("cases_team_member", $"user_id = (SELECT hearth_user()) OR {Case}"),
        // Whoever is asked to one, or runs it; and that of a team around a family as far as the case is seen.
        (
            "cases_meeting",
            $"chair_id = (SELECT hearth_user()) OR id IN (SELECT hearth_own_meetings()) OR {Case}"
        ),
        ("cases_meeting_attendee", OfMeeting),
        ("cases_meeting_declaration", OfMeeting),
        ("cases_meeting_family", $"{OfMeeting} AND ({Family("family_id")})"),
        ("cases_meeting_item", $"{OfMeeting} AND (family_id IS NULL OR ({Family("family_id")}))"),
        ("cases_meeting_paper", $"{OfMeeting} AND (family_id IS NULL OR ({Family("family_id")}))"),
        (
            "cases_meeting_decision",
            $"{OfMeeting} AND (family_id IS NULL OR ({Family("family_id")}))"
        ),
        (
            "sharing_request",
            "(SELECT current_setting('hearth.agency', true)) IN (requester, holder)"
        ),
    ];

    public static async Task SetAsync(AppDb db, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
            return;
        await db.Database.ExecuteSqlRawAsync(Functions, cancel);
        foreach (var (table, mayKnow) in Tables)
            await db.Database.ExecuteSqlRawAsync(Policy(table, mayKnow), cancel);
    }

    private static string Policy(string table, string mayKnow) =>
        $"""
            ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS need_to_know ON {table};
            CREATE POLICY need_to_know ON {table} USING ({Reach} = 'program' OR ({mayKnow}));
            """;

    /// <summary>As <c>MayKnow</c> decides: sealed families by name alone; of the others all, or those somebody works with.</summary>
    private static string Family(string column) =>
        $"""
            ({Reach} = 'all' OR {Reach} = 'own' AND {column} IN (SELECT hearth_own_families()))
            AND {column} NOT IN (SELECT hearth_sealed_families())
            """;

    private static string OfNote(string column) => $"{column} IN (SELECT n.id FROM cases_note n)";

    /// <summary>Of a family that may be known; before anybody knows which, to those who may know of every family.</summary>
    private static string OrNobodys(string column) =>
        $"{column} IS NULL AND {Reach} = 'all' OR ({Family(column)})";

    /// <summary>Somebody of a family that may be known, or of none, to those who may know of every family.</summary>
    private static string Person(string column) =>
        $"""
            {column} IN (SELECT m.person_id FROM people_member m)
            OR {Reach} = 'all' AND {column} NOT IN (SELECT hearth_sealed_people())
            """;
}
