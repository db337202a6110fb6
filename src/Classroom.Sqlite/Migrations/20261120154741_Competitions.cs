using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Classroom.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Competitions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "blocked_words",
                table: "rooms",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "due_at",
                table: "competitions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "quiz_id",
                table: "competitions",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "run",
                table: "competitions",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"seconds\":[],\"rules\":{\"ready\":\"00:00:03\",\"results\":\"00:00:06\",\"scores\":\"00:00:05\",\"grace\":\"00:00:00.5000000\"}}");

            migrationBuilder.AddColumn<string>(
                name: "terms",
                table: "competitions",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "accommodations",
                columns: table => new
                {
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    room_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    extra = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accommodations", x => x.participant_id);
                    table.ForeignKey(
                        name: "fk_accommodations_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "competition_answers",
                columns: table => new
                {
                    competition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<int>(type: "INTEGER", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    took_ticks = table.Column<long>(type: "INTEGER", nullable: false),
                    extra = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competition_answers", x => new { x.competition_id, x.question, x.participant_id, x.attempt });
                    table.ForeignKey(
                        name: "fk_competition_answers_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "competition_attempts",
                columns: table => new
                {
                    competition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    run = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competition_attempts", x => new { x.competition_id, x.participant_id, x.number });
                    table.ForeignKey(
                        name: "fk_competition_attempts_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "competition_players",
                columns: table => new
                {
                    competition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    team = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competition_players", x => new { x.competition_id, x.participant_id });
                    table.ForeignKey(
                        name: "fk_competition_players_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "competition_questions",
                columns: table => new
                {
                    competition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    shown = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competition_questions", x => new { x.competition_id, x.position });
                    table.ForeignKey(
                        name: "fk_competition_questions_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "competition_regradings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    competition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competition_regradings", x => x.id);
                    table.ForeignKey(
                        name: "fk_competition_regradings_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_competitions_ended_at",
                table: "competitions",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_accommodations_room_id",
                table: "accommodations",
                column: "room_id");

            migrationBuilder.CreateIndex(
                name: "ix_competition_answers_participant_id",
                table: "competition_answers",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_competition_attempts_participant_id",
                table: "competition_attempts",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_competition_players_participant_id",
                table: "competition_players",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_competition_regradings_competition_id",
                table: "competition_regradings",
                column: "competition_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accommodations");

            migrationBuilder.DropTable(
                name: "competition_answers");

            migrationBuilder.DropTable(
                name: "competition_attempts");

            migrationBuilder.DropTable(
                name: "competition_players");

            migrationBuilder.DropTable(
                name: "competition_questions");

            migrationBuilder.DropTable(
                name: "competition_regradings");

            migrationBuilder.DropIndex(
                name: "ix_competitions_ended_at",
                table: "competitions");

            migrationBuilder.DropColumn(
                name: "blocked_words",
                table: "rooms");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "competitions");

            migrationBuilder.DropColumn(
                name: "quiz_id",
                table: "competitions");

            migrationBuilder.DropColumn(
                name: "run",
                table: "competitions");

            migrationBuilder.DropColumn(
                name: "terms",
                table: "competitions");
        }
    }
}
