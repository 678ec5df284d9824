/**
 * Version 7: recipes, each a JSON document that its id follows from, and where the files of networks lie at this machine:
 * paths are for nobody else, so that they are no part of a recipe.
 */
export const RECIPES = `
  CREATE TABLE recipes (
    id TEXT PRIMARY KEY,
    time TEXT NOT NULL,
    network TEXT,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX recipes_by_network ON recipes (network);

  CREATE TABLE network_files (
    network TEXT PRIMARY KEY,
    path TEXT NOT NULL
  ) STRICT;
`;
