using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Classroom.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "deleted_at",
                table: "rooms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handovers", x => x.secret_hash);
                    table.ForeignKey(
                        name: "fk_handovers_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presence_intervals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    room_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    is_counted = table.Column<bool>(type: "INTEGER", nullable: false),
                    from_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    to_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    said_goodbye = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presence_intervals", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_handovers_participant_id",
                table: "handovers",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_presence_intervals_participant_id",
                table: "presence_intervals",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_presence_intervals_room_id_from_at",
                table: "presence_intervals",
                columns: new[] { "room_id", "from_at" });

            migrationBuilder.CreateIndex(
                name: "ix_presence_intervals_to_at",
                table: "presence_intervals",
                column: "to_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "presence_intervals");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "rooms");
        }
    }
}
