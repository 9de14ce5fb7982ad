using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hearth.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_api_write",
                columns: table => new
                {
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "BLOB", nullable: false),
                    result_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_api_write", x => new { x.client_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "access_client",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    keeper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_emergency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    review_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: true),
                    was_right = table.Column<bool>(type: "INTEGER", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_emergency", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_family_seal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sealed_by = table.Column<string>(type: "TEXT", nullable: false),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by = table.Column<string>(type: "TEXT", nullable: true),
                    lifted_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_family_seal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_oauth_application",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    client_secret = table.Column<string>(type: "TEXT", nullable: true),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    consent_type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    display_name = table.Column<string>(type: "TEXT", nullable: true),
                    display_names = table.Column<string>(type: "TEXT", nullable: true),
                    json_web_key_set = table.Column<string>(type: "TEXT", nullable: true),
                    permissions = table.Column<string>(type: "TEXT", nullable: true),
                    post_logout_redirect_uris = table.Column<string>(type: "TEXT", nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    redirect_uris = table.Column<string>(type: "TEXT", nullable: true),
                    requirements = table.Column<string>(type: "TEXT", nullable: true),
                    settings = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_oauth_application", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_oauth_scope",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    descriptions = table.Column<string>(type: "TEXT", nullable: true),
                    display_name = table.Column<string>(type: "TEXT", nullable: true),
                    display_names = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    resources = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_oauth_scope", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_one_time_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_one_time_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_pending",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    doubtful = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_pending", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "access_seal",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chain = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_seal", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "access_seal_block",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    head = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_seal_block", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "access_user",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_code = table.Column<string>(type: "TEXT", nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_action_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_after = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_action_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    set_key = table.Column<string>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true),
                    returned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    returned_by = table.Column<string>(type: "TEXT", nullable: true),
                    returned_why = table.Column<string>(type: "TEXT", nullable: true),
                    signed_off_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_off_by = table.Column<string>(type: "TEXT", nullable: true),
                    sign_off_note = table.Column<string>(type: "TEXT", nullable: true),
                    signed_off_unseen = table.Column<string>(type: "TEXT", nullable: true),
                    review_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_assessment_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    kept_from_copy = table.Column<bool>(type: "INTEGER", nullable: false),
                    taken_over_from = table.Column<Guid>(type: "TEXT", nullable: true),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_assessment_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_assessment_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fact_no = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    correction_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    checked_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_assessment_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_assessment_view",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    in_their_words = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_assessment_view", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_attachment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    struck_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    struck_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_struck = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_attachment_part",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_attachment_part", x => new { x.attachment_id, x.no });
                });

            migrationBuilder.CreateTable(
                name: "cases_case",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    earlier_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", nullable: true),
                    what_changed = table.Column<string>(type: "TEXT", nullable: true),
                    what_next = table.Column<string>(type: "TEXT", nullable: true),
                    family_says = table.Column<string>(type: "TEXT", nullable: true),
                    reopened_why = table.Column<string>(type: "TEXT", nullable: true),
                    open_beside = table.Column<bool>(type: "INTEGER", nullable: false),
                    joined_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    understands = table.Column<string>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_how = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_consent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: true),
                    referrer_name = table.Column<string>(type: "TEXT", nullable: false),
                    referrer_is = table.Column<string>(type: "TEXT", nullable: true),
                    referrer_email = table.Column<string>(type: "TEXT", nullable: true),
                    referrer_phone = table.Column<string>(type: "TEXT", nullable: true),
                    happening = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: true),
                    safe_to_contact = table.Column<string>(type: "TEXT", nullable: true),
                    agreement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    not_sought = table.Column<string>(type: "TEXT", nullable: true),
                    not_sought_why = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: true),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    analysis = table.Column<string>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    referrer_told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    referrer_told_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    referrer_told = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact_enquiry",
                columns: table => new
                {
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_contact_enquiry", x => new { x.contact_id, x.request_id });
                });

            migrationBuilder.CreateTable(
                name: "cases_contact_log",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    with_others = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_whom = table.Column<string>(type: "TEXT", nullable: false),
                    reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    agreed = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    struck_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    struck_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_struck = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_contact_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact_preference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_safe = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    until = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    beside = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_contact_preference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_cover",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    involvement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_cover", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_goal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    framework = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    aligned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_says = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_goal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_imported",
                columns: table => new
                {
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    imported_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_imported", x => x.reference);
                });

            migrationBuilder.CreateTable(
                name: "cases_lead_worker",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why_changed = table.Column<string>(type: "TEXT", nullable: true),
                    involvement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_lead_worker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_marker",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    does = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    review_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why_not_told = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_ended = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_marker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    chair_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    short_notice_why = table.Column<string>(type: "TEXT", nullable: true),
                    moved_why = table.Column<string>(type: "TEXT", nullable: true),
                    cancelled_why = table.Column<string>(type: "TEXT", nullable: true),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    called_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    held_by = table.Column<string>(type: "TEXT", nullable: true),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    agreed_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting_attendee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    works_as = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    was_there = table.Column<bool>(type: "INTEGER", nullable: true),
                    is_written_to = table.Column<bool>(type: "INTEGER", nullable: false),
                    invited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    invited_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting_attendee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    funding_pence = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting_declaration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    signed_as = table.Column<string>(type: "TEXT", nullable: false),
                    text_version = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting_declaration", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting_family",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    put_on_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    put_on_by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_off_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_off_why = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting_family", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    standing = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: true),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_meeting_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_meeting_paper", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    enclosed = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    carrier = table.Column<string>(type: "TEXT", nullable: true),
                    unsure = table.Column<bool>(type: "INTEGER", nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    queued_by = table.Column<string>(type: "TEXT", nullable: false),
                    first_tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    readers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    amended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    amended_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_amended = table.Column<string>(type: "TEXT", nullable: true),
                    struck_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    struck_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_struck = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_note_wording",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    readers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_note_wording", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_nothing_needed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_nothing_needed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    review_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_plan_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    owner_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_worker = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_plan_action", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_plan_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: true),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_plan_agreement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_plan_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    next_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_plan_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_rating",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    says = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_rating", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_significant_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_id = table.Column<string>(type: "TEXT", nullable: true),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    marked_by = table.Column<string>(type: "TEXT", nullable: false),
                    unmarked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    unmarked_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_unmarked = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_significant_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_social_care_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    section47 = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer_why = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_social_care_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_supervision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    considered = table.Column<string>(type: "TEXT", nullable: false),
                    direction = table.Column<string>(type: "TEXT", nullable: false),
                    next_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    struck_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    struck_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_struck = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_supervision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_supervision_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_supervision_action", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_support_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reply = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    for_them_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_support_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_team_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    works_as = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    invited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    invited_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    involvement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_team_member", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_transfer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    council = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pack = table.Column<string>(type: "TEXT", nullable: true),
                    disclosure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_transfer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_entry",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    problems = table.Column<int>(type: "INTEGER", nullable: false),
                    concern = table.Column<int>(type: "INTEGER", nullable: false),
                    reactive_cost_pence = table.Column<long>(type: "INTEGER", nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_entry", x => new { x.list_id, x.family_id });
                });

            migrationBuilder.CreateTable(
                name: "eligibility_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    framework = table.Column<string>(type: "TEXT", nullable: false),
                    framework_version = table.Column<string>(type: "TEXT", nullable: false),
                    as_at = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_by = table.Column<DateTime>(type: "TEXT", nullable: false),
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    families = table.Column<int>(type: "INTEGER", nullable: false),
                    met = table.Column<int>(type: "INTEGER", nullable: false),
                    unknown = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_list", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_need",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    headline_id = table.Column<string>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_nomination",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    criterion_id = table.Column<string>(type: "TEXT", nullable: true),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rationale = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_nomination", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    left_identity = table.Column<long>(type: "INTEGER", nullable: false),
                    right_identity = table.Column<long>(type: "INTEGER", nullable: false),
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    settles = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_card",
                columns: table => new
                {
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    card = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_card", x => x.run_no);
                });

            migrationBuilder.CreateTable(
                name: "matching_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    undone_by = table.Column<string>(type: "TEXT", nullable: true),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_because = table.Column<string>(type: "TEXT", nullable: true),
                    forename = table.Column<string>(type: "TEXT", nullable: true),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_doubtful_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    left_identity = table.Column<long>(type: "INTEGER", nullable: false),
                    right_identity = table.Column<long>(type: "INTEGER", nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    probability = table.Column<double>(type: "REAL", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    together = table.Column<bool>(type: "INTEGER", nullable: false),
                    records = table.Column<int>(type: "INTEGER", nullable: false),
                    families = table.Column<int>(type: "INTEGER", nullable: false),
                    on_list = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_need = table.Column<bool>(type: "INTEGER", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false),
                    sample_order = table.Column<double>(type: "REAL", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    answers_needed = table.Column<int>(type: "INTEGER", nullable: false),
                    answers_given = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_doubtful_pair", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matching_run",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    as_at = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    model = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    started_by = table.Column<string>(type: "TEXT", nullable: false),
                    records = table.Column<long>(type: "INTEGER", nullable: false),
                    identities = table.Column<long>(type: "INTEGER", nullable: false),
                    pairs = table.Column<long>(type: "INTEGER", nullable: false),
                    links = table.Column<long>(type: "INTEGER", nullable: false),
                    people = table.Column<long>(type: "INTEGER", nullable: false),
                    families = table.Column<long>(type: "INTEGER", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_run", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "matching_sample",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<string>(type: "TEXT", nullable: false),
                    strata = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_sample", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "matching_sampled_pair",
                columns: table => new
                {
                    sample_no = table.Column<int>(type: "INTEGER", nullable: false),
                    left_identity = table.Column<long>(type: "INTEGER", nullable: false),
                    right_identity = table.Column<long>(type: "INTEGER", nullable: false),
                    stratum = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_sampled_pair", x => new { x.sample_no, x.left_identity, x.right_identity });
                });

            migrationBuilder.CreateTable(
                name: "partners_agency",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    specified_person = table.Column<bool>(type: "INTEGER", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", nullable: true),
                    contact_email = table.Column<string>(type: "TEXT", nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", nullable: true),
                    retention_schedule = table.Column<string>(type: "TEXT", nullable: true),
                    retention_link = table.Column<string>(type: "TEXT", nullable: true),
                    retention_version = table.Column<string>(type: "TEXT", nullable: true),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_agency", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    news = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    agency_name = table.Column<string>(type: "TEXT", nullable: false),
                    staff_name = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_processor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contract = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    held_in = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_processor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    was_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    paper_version = table.Column<string>(type: "TEXT", nullable: false),
                    signatory = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    struck_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    struck_by = table.Column<string>(type: "TEXT", nullable: true),
                    struck_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_signature", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    trained_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    training_runs_out = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence_runs_out = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_sub_contractor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    does = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", nullable: true),
                    signed_title = table.Column<string>(type: "TEXT", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    runs_out = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_sub_contractor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_withdrawal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_withdrawal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_family",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    locality = table.Column<string>(type: "TEXT", nullable: true),
                    created_run = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_run = table.Column<int>(type: "INTEGER", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_family", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_id_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<Guid>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_id_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_link",
                columns: table => new
                {
                    identity_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_no = table.Column<int>(type: "INTEGER", nullable: false),
                    match_weight = table.Column<double>(type: "REAL", nullable: true),
                    because = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_link", x => x.identity_id);
                });

            migrationBuilder.CreateTable(
                name: "people_member",
                columns: table => new
                {
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parenting_responsibility = table.Column<bool>(type: "INTEGER", nullable: false),
                    lives_elsewhere = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    because = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_member", x => new { x.family_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "people_moved",
                columns: table => new
                {
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    row_key = table.Column<string>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_moved", x => new { x.place, x.row_key, x.from_id });
                });

            migrationBuilder.CreateTable(
                name: "people_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    forename = table.Column<string>(type: "TEXT", nullable: true),
                    surname = table.Column<string>(type: "TEXT", nullable: true),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    birth_accuracy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    expected_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    death_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    locality = table.Column<string>(type: "TEXT", nullable: true),
                    created_run = table.Column<int>(type: "INTEGER", nullable: false),
                    seen_run = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    identifier = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    policy = table.Column<string>(type: "TEXT", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    imported_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_agreement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_disclosure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    from_agency = table.Column<string>(type: "TEXT", nullable: false),
                    to_agency = table.Column<string>(type: "TEXT", nullable: false),
                    to_whom = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    gateway = table.Column<string>(type: "TEXT", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    transfer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    safeguard = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    consent_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_disclosure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_involvement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    works_as = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_involvement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_lacking = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_objection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_objection", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    requester = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    policies = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    alternatives = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_told",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_whom = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    struck_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    struck_by = table.Column<string>(type: "TEXT", nullable: true),
                    why_struck = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_told", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_told_exception",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    rule_version = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    look_again = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_told_exception", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources_collection_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    announced_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    announced_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_collection_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources_correction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fact_no = table.Column<int>(type: "INTEGER", nullable: false),
                    return_no = table.Column<int>(type: "INTEGER", nullable: false),
                    record_key = table.Column<string>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    should_be = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_correction", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources_end",
                columns: table => new
                {
                    return_no = table.Column<int>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_end", x => new { x.return_no, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "sources_identity",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    source_no = table.Column<int>(type: "INTEGER", nullable: false),
                    surname = table.Column<string>(type: "TEXT", nullable: true),
                    forename = table.Column<string>(type: "TEXT", nullable: true),
                    middle_names = table.Column<string>(type: "TEXT", nullable: true),
                    former_surname = table.Column<string>(type: "TEXT", nullable: true),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    birth_accuracy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    expected_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    death_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    uprn = table.Column<string>(type: "TEXT", nullable: true),
                    nhs_number = table.Column<string>(type: "TEXT", nullable: true),
                    upn = table.Column<string>(type: "TEXT", nullable: true),
                    nino = table.Column<string>(type: "TEXT", nullable: true),
                    person_ref = table.Column<string>(type: "TEXT", nullable: true),
                    household_ref = table.Column<string>(type: "TEXT", nullable: true),
                    relationship = table.Column<string>(type: "TEXT", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_identity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources_record",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    return_no = table.Column<int>(type: "INTEGER", nullable: false),
                    source_no = table.Column<int>(type: "INTEGER", nullable: false),
                    record_key = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    identity_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_identity_id = table.Column<long>(type: "INTEGER", nullable: true),
                    as_at = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    warnings = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources_rejection",
                columns: table => new
                {
                    return_no = table.Column<int>(type: "INTEGER", nullable: false),
                    row_no = table.Column<long>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    fix = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_rejection", x => new { x.return_no, x.row_no });
                });

            migrationBuilder.CreateTable(
                name: "sources_repeat",
                columns: table => new
                {
                    return_no = table.Column<int>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_repeat", x => new { x.return_no, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "sources_return",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    source_no = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    extract_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    coverage_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    coverage_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    coverage_area = table.Column<string>(type: "TEXT", nullable: true),
                    picture = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    effective_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "TEXT", nullable: true),
                    loaded_by = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    loaded = table.Column<long>(type: "INTEGER", nullable: false),
                    warned = table.Column<long>(type: "INTEGER", nullable: false),
                    rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    repeated = table.Column<long>(type: "INTEGER", nullable: false),
                    outside = table.Column<long>(type: "INTEGER", nullable: false),
                    superseded = table.Column<long>(type: "INTEGER", nullable: false),
                    ended = table.Column<long>(type: "INTEGER", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_return", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "sources_source",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_source", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "sources_upload",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    extract_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    coverage_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    coverage_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    heard_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    return_no = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources_upload", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_family_seal_name",
                columns: table => new
                {
                    seal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_family_seal_name", x => new { x.seal_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_access_family_seal_name_access_family_seal_seal_id",
                        column: x => x.seal_id,
                        principalTable: "access_family_seal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_oauth_authorization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    scopes = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_oauth_authorization", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_oauth_authorization_access_oauth_application_application_id",
                        column: x => x.application_id,
                        principalTable: "access_oauth_application",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "access_user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_user_claim_access_user_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_access_user_login_access_user_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_user_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_access_user_passkey_access_user_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_user_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_access_user_token_access_user_user_id",
                        column: x => x.user_id,
                        principalTable: "access_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact_person",
                columns: table => new
                {
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_not_known = table.Column<bool>(type: "INTEGER", nullable: false),
                    settled_by = table.Column<string>(type: "TEXT", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_contact_person", x => new { x.contact_id, x.no });
                    table.ForeignKey(
                        name: "fk_cases_contact_person_cases_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "cases_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact_log_person",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_contact_log_person", x => new { x.entry_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_cases_contact_log_person_cases_contact_log_entry_id",
                        column: x => x.entry_id,
                        principalTable: "cases_contact_log",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_marker_name",
                columns: table => new
                {
                    marker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_marker_name", x => new { x.marker_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_cases_marker_name_cases_marker_marker_id",
                        column: x => x.marker_id,
                        principalTable: "cases_marker",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_note_person",
                columns: table => new
                {
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_note_person", x => new { x.note_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_cases_note_person_cases_note_note_id",
                        column: x => x.note_id,
                        principalTable: "cases_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_note_reader",
                columns: table => new
                {
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_note_reader", x => new { x.note_id, x.who });
                    table.ForeignKey(
                        name: "fk_cases_note_reader_cases_note_note_id",
                        column: x => x.note_id,
                        principalTable: "cases_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_significant_event_person",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_significant_event_person", x => new { x.event_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_cases_significant_event_person_cases_significant_event_event_id",
                        column: x => x.event_id,
                        principalTable: "cases_significant_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matching_decision_identity",
                columns: table => new
                {
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    identity_id = table.Column<long>(type: "INTEGER", nullable: false),
                    right = table.Column<bool>(type: "INTEGER", nullable: false),
                    person_then = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_decision_identity", x => new { x.decision_id, x.identity_id });
                    table.ForeignKey(
                        name: "fk_matching_decision_identity_matching_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "matching_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partners_review_answer",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_review_answer", x => new { x.review_id, x.question_id });
                    table.ForeignKey(
                        name: "fk_partners_review_answer_partners_review_review_id",
                        column: x => x.review_id,
                        principalTable: "partners_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sharing_told_member",
                columns: table => new
                {
                    told_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_told_member", x => new { x.told_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_sharing_told_member_sharing_told_told_id",
                        column: x => x.told_id,
                        principalTable: "sharing_told",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_oauth_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    authorization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    concurrency_token = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expiration_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    properties = table.Column<string>(type: "TEXT", nullable: true),
                    redemption_date = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reference_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_oauth_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_oauth_token_access_oauth_application_application_id",
                        column: x => x.application_id,
                        principalTable: "access_oauth_application",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_access_oauth_token_access_oauth_authorization_authorization_id",
                        column: x => x.authorization_id,
                        principalTable: "access_oauth_authorization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_api_write_at",
                table: "access_api_write",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_access_emergency_family_id_user_id",
                table: "access_emergency",
                columns: new[] { "family_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_event_at",
                table: "access_event",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_access_event_subject_at",
                table: "access_event",
                columns: new[] { "subject", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_event_user_id_at",
                table: "access_event",
                columns: new[] { "user_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_access_family_seal_family_id",
                table: "access_family_seal",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_oauth_application_client_id",
                table: "access_oauth_application",
                column: "client_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_oauth_authorization_application_id_status_subject_type",
                table: "access_oauth_authorization",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_access_oauth_scope_name",
                table: "access_oauth_scope",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_oauth_token_application_id_status_subject_type",
                table: "access_oauth_token",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_access_oauth_token_authorization_id",
                table: "access_oauth_token",
                column: "authorization_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_oauth_token_reference_id",
                table: "access_oauth_token",
                column: "reference_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_one_time_link_token_hash",
                table: "access_one_time_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_seal_event_id",
                table: "access_seal",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_seal_block_last",
                table: "access_seal_block",
                column: "last",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "access_user",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "access_user",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_user_claim_user_id",
                table: "access_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_user_login_user_id",
                table: "access_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_user_passkey_user_id",
                table: "access_user_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_action_step_action_id",
                table: "cases_action_step",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_action_step_case_id",
                table: "cases_action_step",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_assessment_case_id",
                table: "cases_assessment",
                column: "case_id",
                unique: true,
                filter: "state <> 'signed-off'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_assessment_case_id_no",
                table: "cases_assessment",
                columns: new[] { "case_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_assessment_answer_assessment_id_question_about",
                table: "cases_assessment_answer",
                columns: new[] { "assessment_id", "question", "about" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_assessment_answer_case_id",
                table: "cases_assessment_answer",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_assessment_check_assessment_id_record_id_fact_no",
                table: "cases_assessment_check",
                columns: new[] { "assessment_id", "record_id", "fact_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_assessment_view_assessment_id",
                table: "cases_assessment_view",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_attachment_note_id",
                table: "cases_attachment",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_attachment_transfer_id",
                table: "cases_attachment",
                column: "transfer_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_case_family_id",
                table: "cases_case",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_case_family_id1",
                table: "cases_case",
                column: "family_id",
                unique: true,
                filter: "closed_on IS NULL AND NOT open_beside");

            migrationBuilder.CreateIndex(
                name: "ix_cases_consent_family_id",
                table: "cases_consent",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_consent_person_id",
                table: "cases_consent",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_decision_due",
                table: "cases_contact",
                columns: new[] { "decision", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_family_id",
                table: "cases_contact",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_recorded_by",
                table: "cases_contact",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_reference",
                table: "cases_contact",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_log_case_id",
                table: "cases_contact_log",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_preference_person_id",
                table: "cases_contact_preference",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_contact_preference_person_id_channel",
                table: "cases_contact_preference",
                columns: new[] { "person_id", "channel" },
                unique: true,
                filter: "NOT beside");

            migrationBuilder.CreateIndex(
                name: "ix_cases_cover_account_id",
                table: "cases_cover",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_cover_case_id",
                table: "cases_cover",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_goal_case_id",
                table: "cases_goal",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_imported_case_id",
                table: "cases_imported",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_lead_worker_account_id",
                table: "cases_lead_worker",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_lead_worker_case_id",
                table: "cases_lead_worker",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_lead_worker_case_id1",
                table: "cases_lead_worker",
                column: "case_id",
                unique: true,
                filter: "\"to\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_marker_ended_at",
                table: "cases_marker",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_cases_marker_family_id",
                table: "cases_marker",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_marker_person_id",
                table: "cases_marker",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_case_id",
                table: "cases_meeting",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_chair_id",
                table: "cases_meeting",
                column: "chair_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_follows_id",
                table: "cases_meeting",
                column: "follows_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_attendee_meeting_id_user_id",
                table: "cases_meeting_attendee",
                columns: new[] { "meeting_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_attendee_person_id",
                table: "cases_meeting_attendee",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_attendee_user_id",
                table: "cases_meeting_attendee",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_decision_action_id",
                table: "cases_meeting_decision",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_decision_family_id",
                table: "cases_meeting_decision",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_decision_meeting_id",
                table: "cases_meeting_decision",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_declaration_attendee_id_text_version",
                table: "cases_meeting_declaration",
                columns: new[] { "attendee_id", "text_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_declaration_meeting_id",
                table: "cases_meeting_declaration",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_family_case_id",
                table: "cases_meeting_family",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_family_family_id",
                table: "cases_meeting_family",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_family_meeting_id_family_id",
                table: "cases_meeting_family",
                columns: new[] { "meeting_id", "family_id" },
                unique: true,
                filter: "taken_off_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_item_family_id",
                table: "cases_meeting_item",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_item_meeting_id",
                table: "cases_meeting_item",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_paper_family_id",
                table: "cases_meeting_paper",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_meeting_paper_meeting_id",
                table: "cases_meeting_paper",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_message_case_id",
                table: "cases_message",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_message_meeting_id",
                table: "cases_message",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_message_reference",
                table: "cases_message",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_message_state_next_at",
                table: "cases_message",
                columns: new[] { "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_note_case_id",
                table: "cases_note",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_note_wording_note_id",
                table: "cases_note_wording",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_nothing_needed_case_id",
                table: "cases_nothing_needed",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_plan_case_id",
                table: "cases_plan",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_plan_action_case_id",
                table: "cases_plan_action",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_plan_action_owner_user_id",
                table: "cases_plan_action",
                column: "owner_user_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_plan_agreement_case_id",
                table: "cases_plan_agreement",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_plan_review_case_id",
                table: "cases_plan_review",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_rating_case_id",
                table: "cases_rating",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_significant_event_family_id",
                table: "cases_significant_event",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_social_care_step_case_id",
                table: "cases_social_care_step",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_social_care_step_family_id",
                table: "cases_social_care_step",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_supervision_case_id",
                table: "cases_supervision",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_supervision_action_case_id",
                table: "cases_supervision_action",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_supervision_action_entry_id",
                table: "cases_supervision_action",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_support_answer_case_id_no",
                table: "cases_support_answer",
                columns: new[] { "case_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_team_member_case_id",
                table: "cases_team_member",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_team_member_user_id",
                table: "cases_team_member",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_transfer_case_id",
                table: "cases_transfer",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_transfer_contact_id",
                table: "cases_transfer",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_entry_family_id",
                table: "eligibility_entry",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_entry_list_id_rank",
                table: "eligibility_entry",
                columns: new[] { "list_id", "rank" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_need_list_id_family_id",
                table: "eligibility_need",
                columns: new[] { "list_id", "family_id" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_nomination_family_id",
                table: "eligibility_nomination",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_matching_answer_left_identity_right_identity",
                table: "matching_answer",
                columns: new[] { "left_identity", "right_identity" });

            migrationBuilder.CreateIndex(
                name: "ix_matching_decision_identity_identity_id",
                table: "matching_decision_identity",
                column: "identity_id");

            migrationBuilder.CreateIndex(
                name: "ix_matching_doubtful_pair_left_identity_right_identity",
                table: "matching_doubtful_pair",
                columns: new[] { "left_identity", "right_identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matching_doubtful_pair_state_value",
                table: "matching_doubtful_pair",
                columns: new[] { "state", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_notice_user_id_seen_at",
                table: "partners_notice",
                columns: new[] { "user_id", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_signature_agency_id",
                table: "partners_signature",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_staff_agency_id",
                table: "partners_staff",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_staff_user_id",
                table: "partners_staff",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_sub_contractor_agency_id",
                table: "partners_sub_contractor",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_withdrawal_agency_id",
                table: "partners_withdrawal",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_family_merged_into",
                table: "people_family",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_people_id_change_from",
                table: "people_id_change",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_people_link_person_id",
                table: "people_link",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_member_person_id",
                table: "people_member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_moved_from_id",
                table: "people_moved",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_person_merged_into",
                table: "people_person",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_agreement_identifier",
                table: "sharing_agreement",
                column: "identifier");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_disclosure_family_id",
                table: "sharing_disclosure",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_involvement_family_id",
                table: "sharing_involvement",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_involvement_user_id",
                table: "sharing_involvement",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_notice_kind_number",
                table: "sharing_notice",
                columns: new[] { "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sharing_objection_family_id",
                table: "sharing_objection",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_request_asked_by",
                table: "sharing_request",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_request_holder",
                table: "sharing_request",
                column: "holder");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_told_family_id",
                table: "sharing_told",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_told_exception_family_id",
                table: "sharing_told_exception",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_collection_change_source_id",
                table: "sources_collection_change",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_correction_family_id",
                table: "sources_correction",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_correction_source_id",
                table: "sources_correction",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_end_record_id",
                table: "sources_end",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_record_identity_id",
                table: "sources_record",
                column: "identity_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_record_other_identity_id",
                table: "sources_record",
                column: "other_identity_id",
                filter: "other_identity_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sources_record_source_no_record_key_content_hash",
                table: "sources_record",
                columns: new[] { "source_no", "record_key", "content_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sources_repeat_record_id",
                table: "sources_repeat",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_return_source_no_extract_date",
                table: "sources_return",
                columns: new[] { "source_no", "extract_date" });

            migrationBuilder.CreateIndex(
                name: "ix_sources_source_id",
                table: "sources_source",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sources_upload_status",
                table: "sources_upload",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_api_write");

            migrationBuilder.DropTable(
                name: "access_client");

            migrationBuilder.DropTable(
                name: "access_emergency");

            migrationBuilder.DropTable(
                name: "access_event");

            migrationBuilder.DropTable(
                name: "access_family_seal_name");

            migrationBuilder.DropTable(
                name: "access_oauth_scope");

            migrationBuilder.DropTable(
                name: "access_oauth_token");

            migrationBuilder.DropTable(
                name: "access_one_time_link");

            migrationBuilder.DropTable(
                name: "access_pending");

            migrationBuilder.DropTable(
                name: "access_seal");

            migrationBuilder.DropTable(
                name: "access_seal_block");

            migrationBuilder.DropTable(
                name: "access_user_claim");

            migrationBuilder.DropTable(
                name: "access_user_login");

            migrationBuilder.DropTable(
                name: "access_user_passkey");

            migrationBuilder.DropTable(
                name: "access_user_token");

            migrationBuilder.DropTable(
                name: "cases_action_step");

            migrationBuilder.DropTable(
                name: "cases_assessment");

            migrationBuilder.DropTable(
                name: "cases_assessment_answer");

            migrationBuilder.DropTable(
                name: "cases_assessment_check");

            migrationBuilder.DropTable(
                name: "cases_assessment_view");

            migrationBuilder.DropTable(
                name: "cases_attachment");

            migrationBuilder.DropTable(
                name: "cases_attachment_part");

            migrationBuilder.DropTable(
                name: "cases_case");

            migrationBuilder.DropTable(
                name: "cases_consent");

            migrationBuilder.DropTable(
                name: "cases_contact_enquiry");

            migrationBuilder.DropTable(
                name: "cases_contact_log_person");

            migrationBuilder.DropTable(
                name: "cases_contact_person");

            migrationBuilder.DropTable(
                name: "cases_contact_preference");

            migrationBuilder.DropTable(
                name: "cases_cover");

            migrationBuilder.DropTable(
                name: "cases_goal");

            migrationBuilder.DropTable(
                name: "cases_imported");

            migrationBuilder.DropTable(
                name: "cases_lead_worker");

            migrationBuilder.DropTable(
                name: "cases_marker_name");

            migrationBuilder.DropTable(
                name: "cases_meeting");

            migrationBuilder.DropTable(
                name: "cases_meeting_attendee");

            migrationBuilder.DropTable(
                name: "cases_meeting_decision");

            migrationBuilder.DropTable(
                name: "cases_meeting_declaration");

            migrationBuilder.DropTable(
                name: "cases_meeting_family");

            migrationBuilder.DropTable(
                name: "cases_meeting_item");

            migrationBuilder.DropTable(
                name: "cases_meeting_paper");

            migrationBuilder.DropTable(
                name: "cases_message");

            migrationBuilder.DropTable(
                name: "cases_note_person");

            migrationBuilder.DropTable(
                name: "cases_note_reader");

            migrationBuilder.DropTable(
                name: "cases_note_wording");

            migrationBuilder.DropTable(
                name: "cases_nothing_needed");

            migrationBuilder.DropTable(
                name: "cases_plan");

            migrationBuilder.DropTable(
                name: "cases_plan_action");

            migrationBuilder.DropTable(
                name: "cases_plan_agreement");

            migrationBuilder.DropTable(
                name: "cases_plan_review");

            migrationBuilder.DropTable(
                name: "cases_rating");

            migrationBuilder.DropTable(
                name: "cases_significant_event_person");

            migrationBuilder.DropTable(
                name: "cases_social_care_step");

            migrationBuilder.DropTable(
                name: "cases_supervision");

            migrationBuilder.DropTable(
                name: "cases_supervision_action");

            migrationBuilder.DropTable(
                name: "cases_support_answer");

            migrationBuilder.DropTable(
                name: "cases_team_member");

            migrationBuilder.DropTable(
                name: "cases_transfer");

            migrationBuilder.DropTable(
                name: "eligibility_entry");

            migrationBuilder.DropTable(
                name: "eligibility_list");

            migrationBuilder.DropTable(
                name: "eligibility_need");

            migrationBuilder.DropTable(
                name: "eligibility_nomination");

            migrationBuilder.DropTable(
                name: "matching_answer");

            migrationBuilder.DropTable(
                name: "matching_card");

            migrationBuilder.DropTable(
                name: "matching_decision_identity");

            migrationBuilder.DropTable(
                name: "matching_doubtful_pair");

            migrationBuilder.DropTable(
                name: "matching_run");

            migrationBuilder.DropTable(
                name: "matching_sample");

            migrationBuilder.DropTable(
                name: "matching_sampled_pair");

            migrationBuilder.DropTable(
                name: "partners_agency");

            migrationBuilder.DropTable(
                name: "partners_notice");

            migrationBuilder.DropTable(
                name: "partners_processor");

            migrationBuilder.DropTable(
                name: "partners_review_answer");

            migrationBuilder.DropTable(
                name: "partners_signature");

            migrationBuilder.DropTable(
                name: "partners_staff");

            migrationBuilder.DropTable(
                name: "partners_sub_contractor");

            migrationBuilder.DropTable(
                name: "partners_withdrawal");

            migrationBuilder.DropTable(
                name: "people_family");

            migrationBuilder.DropTable(
                name: "people_id_change");

            migrationBuilder.DropTable(
                name: "people_link");

            migrationBuilder.DropTable(
                name: "people_member");

            migrationBuilder.DropTable(
                name: "people_moved");

            migrationBuilder.DropTable(
                name: "people_person");

            migrationBuilder.DropTable(
                name: "sharing_agreement");

            migrationBuilder.DropTable(
                name: "sharing_disclosure");

            migrationBuilder.DropTable(
                name: "sharing_involvement");

            migrationBuilder.DropTable(
                name: "sharing_notice");

            migrationBuilder.DropTable(
                name: "sharing_objection");

            migrationBuilder.DropTable(
                name: "sharing_request");

            migrationBuilder.DropTable(
                name: "sharing_told_exception");

            migrationBuilder.DropTable(
                name: "sharing_told_member");

            migrationBuilder.DropTable(
                name: "sources_collection_change");

            migrationBuilder.DropTable(
                name: "sources_correction");

            migrationBuilder.DropTable(
                name: "sources_end");

            migrationBuilder.DropTable(
                name: "sources_identity");

            migrationBuilder.DropTable(
                name: "sources_record");

            migrationBuilder.DropTable(
                name: "sources_rejection");

            migrationBuilder.DropTable(
                name: "sources_repeat");

            migrationBuilder.DropTable(
                name: "sources_return");

            migrationBuilder.DropTable(
                name: "sources_source");

            migrationBuilder.DropTable(
                name: "sources_upload");

            migrationBuilder.DropTable(
                name: "access_family_seal");

            migrationBuilder.DropTable(
                name: "access_oauth_authorization");

            migrationBuilder.DropTable(
                name: "access_user");

            migrationBuilder.DropTable(
                name: "cases_contact_log");

            migrationBuilder.DropTable(
                name: "cases_contact");

            migrationBuilder.DropTable(
                name: "cases_marker");

            migrationBuilder.DropTable(
                name: "cases_note");

            migrationBuilder.DropTable(
                name: "cases_significant_event");

            migrationBuilder.DropTable(
                name: "matching_decision");

            migrationBuilder.DropTable(
                name: "partners_review");

            migrationBuilder.DropTable(
                name: "sharing_told");

            migrationBuilder.DropTable(
                name: "access_oauth_application");
        }
    }
}
